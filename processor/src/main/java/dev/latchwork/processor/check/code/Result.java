package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * State that leaves its object.
 *
 * @param view the state that is exposed
 * @param to the method to which the state is passed; empty if it is returned
 */
public record Result(Exposure view, Way way, Optional<ExecutableElement> to, Site site) {

  /** How state leaves its object. */
  public enum Way {
    RETURNED,
    /** It is returned by an action that runs under a lock, and not by the method itself. */
    RETURNED_BY_ACTION,
    /**
     * It is put into an object that the caller passed as an argument, such as a collection or
     * array, or is passed to a function that the caller passed.
     */
    HANDED
  }
}
