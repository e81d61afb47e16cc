package dev.latchwork.processor.check.code;

import java.util.HashSet;
import java.util.Set;

/**
 * A lock that is held at some place in a body.
 *
 * @param depth 1 for the first time that the lock was taken, 2 for the second, and so on; a lock
 *     that is held twice is in the set of held locks with both depths
 */
public record HeldLock(AccessPath ref, Kind kind, Mode mode, int depth) {

  /** What kind of lock is held. */
  public enum Kind {
    /** The monitor of an object. */
    MONITOR,
    /** A lock object. */
    LOCK,
    /** The lock of a guarded object, whatever its kind. */
    GUARD
  }

  /** What the holder of the lock may do. The most permissive mode comes first. */
  public enum Mode {
    WRITE,
    READ,
    /** Read without a lock, and check afterwards that nothing was changed meanwhile. */
    OPTIMISTIC
  }

  public static HeldLock monitor(AccessPath ref) {
    return new HeldLock(ref, Kind.MONITOR, Mode.WRITE, 1);
  }

  public static HeldLock guard(AccessPath ref) {
    return new HeldLock(ref, Kind.GUARD, Mode.WRITE, 1);
  }

  public static HeldLock lock(AccessPath ref, Mode mode) {
    return new HeldLock(ref, Kind.LOCK, mode, 1);
  }

  /** Returns this lock under another name. */
  public HeldLock named(AccessPath name) {
    return new HeldLock(name, kind, mode, depth);
  }

  /** Returns this lock, taken once more. */
  public HeldLock again() {
    return new HeldLock(ref, kind, mode, depth + 1);
  }

  /** Returns whether an unlock of the other lock releases this lock. */
  public boolean isLock(HeldLock other) {
    return kind == Kind.LOCK && ref.equals(other.ref);
  }

  /**
   * Returns whether holding this lock is enough where the other lock is wanted: it is the same
   * lock, in the wanted mode or a more permissive one. If the monitor of an object is wanted, it is
   * also enough that the object was locked with a method such as {@code lock()}, since the code
   * that named the wanted lock may not have recognized the object's class as a lock.
   */
  boolean suffices(HeldLock wanted) {
    return ref.equals(wanted.ref)
        && (kind == wanted.kind || (kind == Kind.LOCK && wanted.kind == Kind.MONITOR))
        && mode.compareTo(wanted.mode) <= 0;
  }

  public static Set<HeldLock> union(Set<HeldLock> some, Set<HeldLock> more) {
    if (more.isEmpty()) {
      return some;
    }
    Set<HeldLock> all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  /**
   * Returns the locks that are in both sets with the same depth. If the modes of a lock differ, the
   * less permissive mode is returned.
   */
  public static Set<HeldLock> common(Set<HeldLock> some, Set<HeldLock> others) {
    Set<HeldLock> both = new HashSet<>(some);
    both.removeIf(h -> others.stream().noneMatch(h::isAtMost));
    others.stream().filter(h -> some.stream().anyMatch(h::isAtMost)).forEach(both::add);
    return Set.copyOf(both);
  }

  private boolean isAtMost(HeldLock other) {
    return ref.equals(other.ref)
        && kind == other.kind
        && depth == other.depth
        && mode.compareTo(other.mode) >= 0;
  }
}
