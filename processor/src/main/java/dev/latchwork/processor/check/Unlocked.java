package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What a body does while it holds no lock that other threads would have to take too. */
record Unlocked(List<Use> uses, List<Next> calls) {
  static final Unlocked NOTHING = new Unlocked(List.of(), List.of());

  Unlocked() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Whose it is. */
  enum Owner {
    /** Belongs to the object of the body: it is shared if that object is. */
    SELF,
    /** Reached from a static field, or one itself. */
    EVERYONE,
    /** Perhaps not shared with other threads. */
    UNKNOWN;

    boolean isShared(boolean selfIs) {
      return this == EVERYONE || (this == SELF && selfIs);
    }
  }

  /**
   * A change that two threads must not make at the same time.
   *
   * @param ifMade a field of another source: this is a change only if the field holds an unsafe
   *     object of the JDK
   */
  record Use(Element what, Owner owner, Optional<VariableElement> ifMade, Site site) {}

  /**
   * A call with a known body.
   *
   * @param target a method or constructor
   */
  record Next(Element target, Owner owner, Site site) {}
}
