package people;

import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Passport} deeply. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PassportCopier {
  private PassportCopier() {
  }

  /** Returns a copy that shares nothing mutable; null for null. */
  static Passport copy(Passport source) {
    if (source == null) {
      return null;
    }
    return new Passport(source.number(), copyByteArray(source.photo()));
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Passport copy(Passport source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Passport known = (Passport) copies.get(source);
    if (known != null) {
      return known;
    }
    Passport copy = new Passport(source.number(), copyByteArray(source.photo(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static byte[] copyByteArray(byte[] source) {
    return source == null ? null : source.clone();
  }

  private static byte[] copyByteArray(byte[] source, Map<Object, Object> copies) {
    return source == null ? null : (byte[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
