package dev.latchwork.processor.guarded.model;

import dev.latchwork.processor.emit.Signature;
import java.util.List;
import java.util.Optional;

/**
 * A method to override.
 *
 * @param guard how the method takes the lock; empty if it needs no lock
 * @param view what is returned instead of a view
 * @param partners parameters that may be other guarded objects of the class, which are locked too
 * @param isGetter whether the method only returns a field that is read in one step
 * @param mayReturnDelegate whether the method's result can be the wrapped object, which must stay
 *     hidden
 */
public record MethodModel(
    Signature signature,
    Target target,
    Optional<LockMode> guard,
    Optional<ViewModel> view,
    List<Partner> partners,
    boolean isGetter,
    boolean mayReturnDelegate) {

  public enum Target {
    /** The method of the superclass or of the wrapped object. */
    ORIGINAL,
    /**
     * The interface's default method, run on the wrapper, so that the returned function calls the
     * wrapper.
     */
    DEFAULT,
    /** {@code iterator()}: an action is called with each element. */
    EACH_ELEMENT,
    /** {@code entrySet()}: an action is called with each key and its value. */
    EACH_ENTRY,
    /** The elements, which {@code toString()} prints. */
    PRINTED_ELEMENTS,
    /** The keys and values, which {@code toString()} prints. */
    PRINTED_ENTRIES,
    /** Nothing: an inherited {@code clone()} throws. */
    NONE;

    public boolean prints() {
      return this == PRINTED_ELEMENTS || this == PRINTED_ENTRIES;
    }

    /** Returns whether user code runs for each element after the lock has been released. */
    public boolean walks() {
      return switch (this) {
        case EACH_ELEMENT, EACH_ENTRY, PRINTED_ELEMENTS, PRINTED_ENTRIES -> true;
        default -> false;
      };
    }
  }
}
