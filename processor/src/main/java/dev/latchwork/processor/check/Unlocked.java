package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What a body does while it holds no lock that other threads would have to take, too. */
record Unlocked(List<Use> uses, List<Next> calls) {
  static final Unlocked NOTHING = new Unlocked(List.of(), List.of());

  Unlocked() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Whose it is. */
  enum Owner {
    /** Of the object of the body: shared if that is. */
    SELF,
    /** Reached from a static field, or itself one. */
    EVERYONE,
    /** Perhaps of nobody else. */
    UNKNOWN;

    boolean isShared(boolean selfIs) {
      return this == EVERYONE || (this == SELF && selfIs);
    }
  }

  /**
   * A change that no two threads may make at once.
   *
   * @param ifMade a field of another source, where it is a change only if that holds what the JDK
   *     has made
   */
  record Use(Element what, Owner owner, Optional<VariableElement> ifMade, Site site) {}

  /**
   * A call whose body is known.
   *
   * @param target a method or constructor
   */
  record Next(Element target, Owner owner, Site site) {}
}
