package program;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import library.Base;

/** Makes deep copies of {@link Derived}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class DerivedCopier {
  /** Handles for private members of Base. They are as fast as direct access. */
  private static final VarHandle CHANGED;

  private static final VarHandle READ;

  static {
    try {
      MethodHandles.Lookup base = MethodHandles.privateLookupIn(Base.class, MethodHandles.lookup());
      CHANGED = base.findVarHandle(Base.class, "changed", Date.class);
      READ = base.findVarHandle(Base.class, "read", Date.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private DerivedCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Derived copy(Derived source) {
    // `changed` and `read` may lead to the same Date, so a map remembers the copies.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Derived copy(Derived source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Derived known = (Derived) copies.get(source);
    if (known != null) {
      return known;
    }
    Derived copy = new Derived();
    copies.put(source, copy);
    copy.values = copyIntArray(source.values, copies);
    CHANGED.set(copy, copyDate((Date) CHANGED.get(source), copies));
    READ.set(copy, copyDate((Date) READ.get(source), copies));
    copy.name = source.name;
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
