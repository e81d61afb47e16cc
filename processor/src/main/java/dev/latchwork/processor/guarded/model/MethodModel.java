package dev.latchwork.processor.guarded.model;

import dev.latchwork.processor.emit.Signature;
import java.util.List;
import java.util.Optional;

/**
 * A method to be overridden.
 *
 * @param guard how it is wrapped; empty where it needs no lock
 * @param view what is handed out in place of a view
 * @param partners parameters that may be other guarded objects of the class, locked along with it
 * @param isGetter whether it does no more than return a field that is read in one step
 * @param mayReturnDelegate whether a result can be the wrapped object, which stays hidden
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
    /** The default of the interface: what it returns calls back through the wrapper. */
    DEFAULT,
    /** {@code iterator()}, whose elements an action is given. */
    EACH_ELEMENT,
    /** {@code entrySet()}, whose keys and values an action is given. */
    EACH_ENTRY,
    /** The elements, which are printed. */
    PRINTED_ELEMENTS,
    /** The keys and values, which are printed. */
    PRINTED_ENTRIES,
    /** None: an inherited {@code clone()} is not offered. */
    NONE;

    public boolean prints() {
      return this == PRINTED_ELEMENTS || this == PRINTED_ENTRIES;
    }

    /** Whether code of others is run for each element, when the lock is released. */
    public boolean walks() {
      return switch (this) {
        case EACH_ELEMENT, EACH_ENTRY, PRINTED_ELEMENTS, PRINTED_ENTRIES -> true;
        default -> false;
      };
    }
  }
}
