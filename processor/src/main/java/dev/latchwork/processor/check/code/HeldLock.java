package dev.latchwork.processor.check.code;

import java.util.HashSet;
import java.util.Set;

/**
 * A lock that is held somewhere in a body.
 *
 * @param depth how often it was taken: an unlock ends the last of them only
 */
public record HeldLock(AccessPath ref, Kind kind, Mode mode, int depth) {

  /** What it is that is held. */
  public enum Kind {
    /** The monitor of an object. */
    MONITOR,
    /** A lock object. */
    LOCK,
    /** The lock of a guarded object, whichever that is. */
    GUARD
  }

  /** What it allows, the most first. */
  public enum Mode {
    WRITE,
    READ,
    /** Nothing is held: what is read is tested afterwards. */
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

  /** The same of what it is called elsewhere. */
  public HeldLock named(AccessPath name) {
    return new HeldLock(name, kind, mode, depth);
  }

  /** The same, taken once more. */
  public HeldLock again() {
    return new HeldLock(ref, kind, mode, depth + 1);
  }

  /** Whether it is what an unlock of the other gives back. */
  public boolean isLock(HeldLock other) {
    return kind == Kind.LOCK && ref.equals(other.ref);
  }

  /**
   * Whether having this is as good as having the other: what was taken by methods of its own is a
   * lock, whatever its class says.
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

  public static Set<HeldLock> common(Set<HeldLock> some, Set<HeldLock> others) {
    Set<HeldLock> both = new HashSet<>(some);
    both.retainAll(others);
    return Set.copyOf(both);
  }
}
