package billing;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Ticket}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class TicketCopier {
  private TicketCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Ticket copy(Ticket source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedTicket#copyLocked}, which holds the lock. */
  static GuardedTicket copyLocked(Ticket source, Map<Object, Object> copies) {
    GuardedTicket copy = new GuardedTicket();
    copies.put(source, copy);
    copy.copies = source.copies;
    copy.number = source.next(source.number);
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
