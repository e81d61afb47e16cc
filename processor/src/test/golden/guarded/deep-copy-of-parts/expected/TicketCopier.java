package billing;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Ticket} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TicketCopier {
  private TicketCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Ticket copy(Ticket source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Ticket copy(Ticket source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Ticket known = (Ticket) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedTicket guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedTicket#copyLocked} does under the lock. */
  static GuardedTicket copyLocked(Ticket source, Map<Object, Object> copies) {
    GuardedTicket copy = new GuardedTicket();
    copies.put(source, copy);
    copy.copies = source.copies;
    copy.number = source.next(source.number);
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }
}
