package chained;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Ledger}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class LedgerCopier {
  /** Handles for private members of Ledger. They are as fast as direct access. */
  private static final VarHandle PARENT;

  private static final MethodHandle NEW_LEDGER;

  static {
    try {
      MethodHandles.Lookup ledger =
          MethodHandles.privateLookupIn(Ledger.class, MethodHandles.lookup());
      PARENT = ledger.findVarHandle(Ledger.class, "parent", Ledger.class);
      NEW_LEDGER = ledger.findConstructor(Ledger.class, MethodType.methodType(void.class,
          Ledger.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private LedgerCopier() {
  }

  /**
   * Returns a deep copy of the source, or null for null.
   *
   * @param copyX copies values of type X; never called with null
   */
  static <C extends Ledger<C, E, X>, E extends C, X extends Enum<X>> Ledger<C, E, X> copy(
      Ledger<C, E, X> source, UnaryOperator<X> copyX) {
    // A value of type X may be or refer to an object that this copier also copies, so a map
    // remembers the copies.
    return source == null ? null : copy(source, copyX, new IdentityHashMap<>());
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copyX copies values of type X; never called with null
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  @SuppressWarnings("unchecked")
  static <C extends Ledger<C, E, X>, E extends C, X extends Enum<X>> Ledger<C, E, X> copy(
      Ledger<C, E, X> source, UnaryOperator<X> copyX, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Ledger<C, E, X> known = (Ledger<C, E, X>) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Ledger.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Ledger<C, E, X> copy = LedgerCopier.<C, E, X>newLedger((Ledger<?, ?, TimeUnit>) null);
    copies.put(source, copy);
    copy.unit = copyX(source.unit, copyX, copies);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Ledger<?, ?, TimeUnit> readParent(Ledger<?, ?, ?> source) {
    return (Ledger<?, ?, TimeUnit>) PARENT.get(source);
  }

  @SuppressWarnings("unchecked")
  private static <C extends Ledger<C, E, X>, E extends C, X extends Enum<X>> Ledger<C, E, X> newLedger(
      Ledger<?, ?, TimeUnit> parent) {
    try {
      return (Ledger<C, E, X>) NEW_LEDGER.invokeExact(parent);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Enum<X>> X copyX(X source, UnaryOperator<X> copyX,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    if (copies.containsKey(source)) {
      return (X) copies.get(source);
    }
    X copy = copyX.apply(source);
    if (copy != source) {
      copies.put(source, copy);
    }
    return copy;
  }
}
