package dev.latchwork.pools.engine;

import java.io.Serializable;
import java.util.concurrent.CompletionException;

/**
 * An exception that an item threw, in serialized form, with a description in case the exception
 * cannot be deserialized.
 */
final class Failure implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int MOST_CAUSES = 10;

  /** Empty if the exception cannot be serialized. */
  private final byte[] written;

  private final String words;

  private Failure(byte[] written, String words) {
    this.written = written;
    this.words = words;
  }

  static Failure of(Throwable thrown) {
    String words = describe(thrown);
    try {
      String unused = thrown.getMessage(); // if this throws, describe the exception instead
      return new Failure(Wire.write(thrown), words);
    } catch (Throwable e) {
      return inWords(words);
    }
  }

  static Failure inWords(String words) {
    return new Failure(new byte[0], words);
  }

  Throwable thrown(@Nullable ClassLoader loader) {
    try {
      if (written.length > 0 && Wire.read(written, loader) instanceof Throwable thrown) {
        return thrown;
      }
    } catch (Throwable e) {
      // the exception cannot be deserialized: describe it instead
    }
    return new CompletionException(words, null);
  }

  /**
   * Describes an exception like a stack trace on one line, even if the exception's own methods
   * throw.
   */
  private static String describe(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    try {
      Throwable next = thrown;
      for (int i = 0; next != null && i < MOST_CAUSES; i++) {
        text.append(i == 0 ? "" : ", caused by ").append(Thrown.text(next));
        for (StackTraceElement frame : next.getStackTrace()) {
          text.append(" at ").append(frame);
        }
        next = next.getCause();
      }
    } catch (Throwable e) {
      text.append(", and ").append(Thrown.text(e));
    }
    return text.toString();
  }
}
