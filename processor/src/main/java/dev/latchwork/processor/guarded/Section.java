package dev.latchwork.processor.guarded;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Statements that hold a lock.
 *
 * @param member the generated method they stand in, as a message names it
 * @param owner the object whose lock it is: {@code this} or a local
 * @param taken names that locals must not have
 */
record Section(Guard guard, String member, String owner, Collection<String> taken) {

  static Section of(Guard guard, String member, Collection<String> taken) {
    return new Section(guard, member, "this", taken);
  }

  static Section of(Guard guard, String member) {
    return of(guard, member, List.of());
  }

  /** The same for the lock of another object. */
  Section on(String other) {
    return new Section(guard, member, other, taken);
  }

  /** What a call of a helper starts with. */
  String prefix() {
    return owner.equals("this") ? "" : owner + ".";
  }

  /** Tells the locals of nested sections apart: {@code Low}, {@code 0}. */
  String suffix() {
    if (owner.equals("this")) {
      return "";
    }
    String name = owner.endsWith("]") ? owner.substring(owner.indexOf('[') + 1) : owner;
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace("]", "");
  }
}
