package people;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Passport} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PassportCopier {
  /** Private in Passport: reached through handles, which cost no more than fields. */
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

  /** Returns a copy that shares nothing mutable; null for null. */
  static Passport copy(Passport source) {
    if (source == null) {
      return null;
    }
    return new Passport((String) NUMBER.get(source), copyByteArray((byte[]) PHOTO.get(source)));
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
