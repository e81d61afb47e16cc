package dev.latchwork.processor.guarded.model;

import dev.latchwork.processor.emit.Signature;
import java.util.List;
import java.util.Optional;

/**
 * A method to override.
 *
 * @param guard how the method takes the lock; empty if it needs no lock
 * @param view what is returned instead of a view; empty if the method returns no view or only the
 *     view itself can be returned
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

  /** What the generated override runs. */
  public enum Target {
    /** The method of the superclass or of the wrapped object. */
    ORIGINAL,
    /**
     * The interface's default method, run on the wrapper, so that the returned function calls the
     * wrapper.
     */
    DEFAULT,
    /** The given action, for each element of the snapshot that {@code iterator()} returns. */
    EACH_ELEMENT,
    /** The given action, for each key and value of the snapshot that {@code entrySet()} returns. */
    EACH_ENTRY,
    /** For a {@code toString()}: the {@code toString()} of each element of a snapshot. */
    PRINTED_ELEMENTS,
    /** For a {@code toString()}: the {@code toString()} of each key and value of a snapshot. */
    PRINTED_ENTRIES,
    /** Nothing: an inherited {@code clone()} throws. */
    NONE;

    public boolean prints() {
      return this == PRINTED_ELEMENTS || this == PRINTED_ENTRIES;
    }

    /**
     * Returns whether user code, such as an action or the {@code toString()} of an element, runs
     * for each element after the lock has been released.
     */
    public boolean walks() {
      return switch (this) {
        case EACH_ELEMENT, EACH_ENTRY, PRINTED_ELEMENTS, PRINTED_ENTRIES -> true;
        default -> false;
      };
    }
  }
}
