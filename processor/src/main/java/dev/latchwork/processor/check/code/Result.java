package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * State that leaves its object.
 *
 * @param way how it leaves
 * @param to the method that it is passed to
 */
public record Result(Exposure view, Way way, Optional<ExecutableElement> to, Site site) {

  /** How it leaves. */
  public enum Way {
    RETURNED,
    /** It is returned by an action that runs under a lock, not by the method itself. */
    RETURNED_BY_ACTION,
    /** It is put into a parameter of the method, which belongs to the caller. */
    HANDED
  }
}
