package server;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Session}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class SessionCopier {
  /** Handles for private members of Session. They are as fast as direct access. */
  private static final VarHandle EVENTS;

  private static final VarHandle TIMES;

  static {
    try {
      MethodHandles.Lookup session =
          MethodHandles.privateLookupIn(Session.class, MethodHandles.lookup());
      EVENTS = session.findVarHandle(Session.class, "events", List.class);
      TIMES = session.findVarHandle(Session.class, "times", long[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private SessionCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Session copy(Session source) {
    // `events` may hold the same int[] twice, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(readEvents(source)))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Session copy(Session source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Session known = (Session) copies.get(source);
    if (known != null) {
      return known;
    }
    Session copy = Session.blank(source);
    copies.put(source, copy);
    List<int[]> events = readEvents(source);
    List<int[]> eventsOfCopy = readEvents(copy);
    remember(events, eventsOfCopy, "Session.events", copies);
    TIMES.set(copy, copyLongArray((long[]) TIMES.get(source), copies));
    eventsOfCopy.clear();
    for (int[] element : events) {
      eventsOfCopy.add(copyIntArray(element, copies));
    }
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  @SuppressWarnings("unchecked")
  private static List<int[]> readEvents(Session source) {
    return (List<int[]>) EVENTS.get(source);
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

  private static long[] copyLongArray(long[] source, Map<Object, Object> copies) {
    return source == null ? null : (long[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }

  private static int[] copyIntArray(int[] source, Map<Object, Object> copies) {
    return source == null ? null : (int[]) copies.computeIfAbsent(source,
        original -> source.clone());
  }
}
