package dev.latchwork.processor.check;

import dev.latchwork.processor.check.code.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * What a method, constructor or initializer does while it holds no lock that other threads would
 * have to take too.
 *
 * @param calls the calls of methods and constructors that have to be examined too
 */
record Unlocked(List<Use> uses, List<Next> calls) {
  static final Unlocked NOTHING = new Unlocked(List.of(), List.of());

  Unlocked() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Who owns a variable that is used, or an object on which a method is called. */
  enum Owner {
    /** The object on which the body runs. What it owns is shared if the object itself is shared. */
    SELF,
    /**
     * All threads: it is reached from a static field, or from a parameter of a mapped method that
     * has the same value in all calls.
     */
    EVERYONE,
    /** Unknown. Perhaps it is not shared with other threads. */
    UNKNOWN;

    boolean isShared(boolean selfIs) {
      return this == EVERYONE || (this == SELF && selfIs);
    }
  }

  /**
   * A change that two threads must not make at the same time.
   *
   * @param ifMade a field that another source declares, if this use is a change only when that
   *     field holds an object of a JDK class that is not thread-safe; empty for any other use
   */
  record Use(Element what, Owner owner, Optional<VariableElement> ifMade, Site site) {}

  /**
   * A call of a method or constructor outside the JDK. What its body does is examined too, if it is
   * in one of the sources.
   *
   * @param target the called method or constructor
   */
  record Next(Element target, Owner owner, Site site) {}
}
