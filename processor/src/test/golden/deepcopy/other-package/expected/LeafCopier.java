package program;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;
import library.Middle;

/** Makes deep copies of {@link Leaf}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LeafCopier {
  /** Handles for private members of Root and Middle. They are as fast as direct access. */
  private static final VarHandle MARKS;

  private static final VarHandle SEEN;

  static {
    try {
      MethodHandles.Lookup root = MethodHandles.privateLookupIn(Root.class, MethodHandles.lookup());
      MARKS = root.findVarHandle(Root.class, "marks", int[].class);
      MethodHandles.Lookup middle =
          MethodHandles.privateLookupIn(Middle.class, MethodHandles.lookup());
      SEEN = middle.findVarHandle(Middle.class, "seen", int[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private LeafCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Leaf copy(Leaf source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Leaf copy(Leaf source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Leaf known = (Leaf) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedLeaf guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedLeaf#copyLocked}, which holds the lock. */
  static GuardedLeaf copyLocked(Leaf source, Map<Object, Object> copies) {
    GuardedLeaf copy = new GuardedLeaf();
    copies.put(source, copy);
    MARKS.set(copy, copyIntArray((int[]) MARKS.get(source), copies));
    SEEN.set(copy, copyIntArray((int[]) SEEN.get(source), copies));
    copy.own = source.own;
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
