package club;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.VarHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Club.Member}, reading each object under its own lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Club_MemberCopier {
  private Club_MemberCopier() {
  }

  /**
   * Returns a guarded deep copy of the source, or null for null. If the source leads to other
   * guarded objects, each is copied under its own lock, at a different time.
   */
  static Club.Member copy(Club.Member source) {
    return source == null ? null : copy(source, new IdentityHashMap<>());
  }

  /**
   * Returns a guarded copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
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
          "no copier is known for the unguarded class " + source.getClass().getName());
    }
    return guarded.copyLocked(copies);
  }

  /** Does the work of {@link GuardedClub_Member#copyLocked}, which holds the lock. */
  static GuardedClub_Member copyLocked(Club.Member source, Map<Object, Object> copies) {
    GuardedClub_Member copy = new GuardedClub_Member();
    copies.put(source, copy);
    copy.number = source.number;
    // Even a thread that gets the copy through a data race sees what is set so far.
    VarHandle.storeStoreFence();
    return copy;
  }
}
