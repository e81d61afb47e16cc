package bank;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Name}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class NameCopier {
  /** Handles for private members of Name. They are as fast as direct access. */
  private static final VarHandle FIRST;

  static {
    try {
      MethodHandles.Lookup name = MethodHandles.privateLookupIn(Name.class, MethodHandles.lookup());
      FIRST = name.findVarHandle(Name.class, "first", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private NameCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Name copy(Name source) {
    if (source == null) {
      return null;
    }
    return new Name((String) FIRST.get(source), copyStringBuilder(source.last()));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Name copy(Name source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Name known = (Name) copies.get(source);
    if (known != null) {
      return known;
    }
    Name copy = new Name((String) FIRST.get(source), copyStringBuilder(source.last(), copies));
    copies.put(source, copy);
    return copy;
  }

  private static StringBuilder copyStringBuilder(StringBuilder source) {
    return source == null ? null : new StringBuilder(source);
  }

  private static StringBuilder copyStringBuilder(StringBuilder source, Map<Object, Object> copies) {
    return source == null ? null : (StringBuilder) copies.computeIfAbsent(source,
        original -> new StringBuilder(source));
  }
}
