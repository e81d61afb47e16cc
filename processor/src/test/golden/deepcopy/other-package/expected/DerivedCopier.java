package program;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import library.Base;

/** Copies {@link Derived} deeply. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class DerivedCopier {
  /** Private in Base: reached through handles, which cost no more than fields. */
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

  /** Returns a copy that shares nothing mutable; null for null. */
  static Derived copy(Derived source) {
    // changed and read may be the same Date.
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
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
