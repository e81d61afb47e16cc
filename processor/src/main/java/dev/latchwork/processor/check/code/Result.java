package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * Some state of an object that leaves it.
 *
 * @param way how it does
 * @param to the method that it is handed to
 */
public record Result(Exposure view, Way way, Optional<ExecutableElement> to, Site site) {

  /** How it leaves. */
  public enum Way {
    RETURNED,
    /** It is returned by an action that runs under a lock, rather than by the method. */
    RETURNED_BY_ACTION,
    /** A parameter of the method, which belongs to its caller, is given it. */
    HANDED
  }
}
