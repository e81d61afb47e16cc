package bank;

import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Account} deeply, each object under its own lock. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class AccountCopier {
  private AccountCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Account copy(Account source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Account copy(Account source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Account known = (Account) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedAccount guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedAccount#copyLocked} does under the lock. */
  static GuardedAccount copyLocked(Account source, Map<Object, Object> copies) {
    // mailer is shared: an executor is not state.
    GuardedAccount copy = new GuardedAccount(source.id, source.mailer);
    copies.put(source, copy);
    copy.balance = source.balance;
    copy.bookings.clear();
    for (Date element : source.bookings) {
      copy.bookings.add(copyDate(element, copies));
    }
    return copy;
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }
}
