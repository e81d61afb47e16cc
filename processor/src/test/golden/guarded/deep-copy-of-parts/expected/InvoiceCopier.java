package billing;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Invoice} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class InvoiceCopier {
  private InvoiceCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Invoice copy(Invoice source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
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
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedInvoice#copyLocked} does under the lock. */
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
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }

  /** Remembers what a constructor made, which nobody can replace by another copy. */
  private static void remember(Object source, Object made, String field,
      Map<Object, Object> copies) {
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(field + " was copied before the object that makes it");
    }
  }

  /** Runs what the depth of the stack left over, then only what was before. */
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
