package billing;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Invoice}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class InvoiceCopier {
  private InvoiceCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Invoice copy(Invoice source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Invoice copy(Invoice source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Invoice known = (Invoice) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedInvoice guarded)) {
      throw new IllegalArgumentException(
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedInvoice#copyLocked}, which holds the lock. */
  static GuardedInvoice copyLocked(Invoice source, Map<Object, Object> copies) {
    Object before = copies.put(Deque.class, new ArrayDeque<Runnable>());
    GuardedInvoice copy = new GuardedInvoice();
    copies.put(source, copy);
    remember(source.lines, copy.lines, "Invoice.lines", copies);
    copy.discount = Invoice_LineCopier.copy(source.discount, copies);
    copy.lines.clear();
    for (Invoice.Line element : source.lines) {
      copy.lines.add(Invoice_LineCopier.copy(element, copies));
    }
    finish(copies, before);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }

  /**
   * Records {@code made}, which a constructor has created, as the copy of the source. Throws if
   * another copy was recorded before.
   */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
  }

  /**
   * Runs the tasks that were postponed because the stack was deep, then restores
   * {@code before}, the tasks that outer calls have postponed.
   */
  private static void finish(Map<Object, Object> copies, Object before) {
    while (!pending(copies).isEmpty()) {
      pending(copies).pop().run();
    }
    copies.put(Deque.class, before);
  }

  @SuppressWarnings("unchecked")
  private static Deque<Runnable> pending(Map<Object, Object> copies) {
    return (Deque<Runnable>) copies.computeIfAbsent(Deque.class, key -> new ArrayDeque<Runnable>());
  }
}
