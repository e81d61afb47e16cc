package people;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Passport}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PassportCopier {
  /** Handles for private members of Passport. They are as fast as direct access. */
  private static final VarHandle NUMBER;

  private static final VarHandle PHOTO;

  static {
    try {
      MethodHandles.Lookup passport =
          MethodHandles.privateLookupIn(Passport.class, MethodHandles.lookup());
      NUMBER = passport.findVarHandle(Passport.class, "number", String.class);
      PHOTO = passport.findVarHandle(Passport.class, "photo", byte[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PassportCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Passport copy(Passport source) {
    if (source == null) {
      return null;
    }
    return new Passport((String) NUMBER.get(source), copyByteArray((byte[]) PHOTO.get(source)));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Passport copy(Passport source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Passport known = (Passport) copies.get(source);
    if (known != null) {
      return known;
    }
    Passport copy = new Passport((String) NUMBER.get(source),
        copyByteArray((byte[]) PHOTO.get(source), copies));
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
