package dev.latchwork.processor.guarded.locking;

import dev.latchwork.processor.guarded.model.LockMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Describes how a lock is held while some statements of a generated method run.
 *
 * @param member the generated method that contains the statements, as messages name it
 * @param owner the object whose lock is held: {@code this} or a local
 * @param taken names that locals must not have
 */
public record LockedSection(LockMode guard, String member, String owner, Collection<String> taken) {

  public static LockedSection of(LockMode guard, String member, Collection<String> taken) {
    return new LockedSection(guard, member, "this", taken);
  }

  public static LockedSection of(LockMode guard, String member) {
    return of(guard, member, List.of());
  }

  /** This section, but with the lock of another object. */
  public LockedSection on(String other) {
    return new LockedSection(guard, member, other, taken);
  }

  boolean writes() {
    return guard == LockMode.WRITE || guard == LockMode.WRITE_INTERRUPTIBLY;
  }

  /** Returns whether the section keeps out all other threads, even those that only read. */
  boolean excludes() {
    return writes() || guard == LockMode.WRITE_BRIEFLY;
  }

  /** The receiver of a helper call and its dot; empty for {@code this}. */
  String prefix() {
    return owner.equals("this") ? "" : owner + ".";
  }

  /**
   * A suffix that tells the locals of nested sections apart, such as {@code Low} or {@code 0};
   * empty for a section with this object's lock.
   */
  String suffix() {
    if (owner.equals("this")) {
      return "";
    }
    String name = owner.endsWith("]") ? owner.substring(owner.indexOf('[') + 1) : owner;
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace("]", "");
  }
}
