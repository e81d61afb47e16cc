package dev.latchwork.processor.check;

import java.util.HashSet;
import java.util.Set;

/** A lock that is held somewhere in a body. */
record Hold(Ref ref, Kind kind, Mode mode) {

  /** What it is that is held. */
  enum Kind {
    /** The monitor of an object. */
    MONITOR,
    /** A lock object. */
    LOCK,
    /** The lock of a guarded object, whichever that is. */
    GUARD
  }

  /** What it allows, the most first. */
  enum Mode {
    WRITE,
    READ,
    /** Nothing is held: what is read is tested afterwards. */
    OPTIMISTIC
  }

  static Hold monitor(Ref ref) {
    return new Hold(ref, Kind.MONITOR, Mode.WRITE);
  }

  static Hold guard(Ref ref) {
    return new Hold(ref, Kind.GUARD, Mode.WRITE);
  }

  static Hold lock(Ref ref, Mode mode) {
    return new Hold(ref, Kind.LOCK, mode);
  }

  /** Whether having this is as good as having the other. */
  boolean suffices(Hold wanted) {
    return ref.equals(wanted.ref) && kind == wanted.kind && mode.compareTo(wanted.mode) <= 0;
  }

  static Set<Hold> union(Set<Hold> some, Set<Hold> more) {
    if (more.isEmpty()) {
      return some;
    }
    Set<Hold> all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  static Set<Hold> common(Set<Hold> some, Set<Hold> others) {
    Set<Hold> both = new HashSet<>(some);
    both.retainAll(others);
    return Set.copyOf(both);
  }
}
