package club;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Copies {@link Club.Member} deeply, each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Club_MemberCopier {
  private Club_MemberCopier() {
  }

  /**
   * Returns a guarded copy that shares nothing mutable; null for null. Of several guarded objects
   * each copy is consistent, but not all are of one instant.
   */
  static Club.Member copy(Club.Member source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * The same within a larger copy.
   *
   * @param copies what has been copied, by identity, to its copy; is added to
   */
  static Club.Member copy(Club.Member source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Club.Member known = (Club.Member) copies.get(source);
    if (known != null) {
      return known;
    }
    if (!(source instanceof GuardedClub_Member guarded)) {
      throw new IllegalArgumentException(
          "no copier is known of the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** What {@link GuardedClub_Member#copyLocked} does under the lock. */
  static GuardedClub_Member copyLocked(Club.Member source, Map<Object, Object> copies) {
    GuardedClub_Member copy = new GuardedClub_Member();
    copies.put(source, copy);
    copy.number = source.number;
    // A thread that is handed the copy by a race sees it complete, too.
    VarHandle.storeStoreFence();
    return copy;
  }
}
