package desk;

import dev.latchwork.LatchworkGenerated;
import java.util.Collection;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Desk}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class DeskCopier {
  private DeskCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Desk copy(Desk source) {
    // `calls` may hold the same Date twice, so a map remembers the copies.
    return source == null ? null : copy(source,
        new IdentityHashMap<>(Math.max(21, sizeOf(source.calls) + sizeOf(source.letters))));
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Desk copy(Desk source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Desk known = (Desk) copies.get(source);
    if (known != null) {
      return known;
    }
    Desk copy = new Desk();
    copies.put(source, copy);
    copy.calls = copyDateArrayBlockingQueue(source.calls, "Desk.calls", copies);
    copy.letters = copyDateLinkedBlockingDeque(source.letters, "Desk.letters", copies);
    copy.names = copyStringArrayBlockingQueue(source.names, "Desk.names", copies);
    copy.orders = Desk.fair(source.orders);
    return copy;
  }

  private static int sizeOf(Collection<?> source) {
    return source == null ? 0 : source.size();
  }

  private static <E> ArrayBlockingQueue<E> emptyLike(ArrayBlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayBlockingQueue.class) {
      return new ArrayBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static ArrayBlockingQueue<Date> copyDateArrayBlockingQueue(
      ArrayBlockingQueue<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    ArrayBlockingQueue<Date> known = (ArrayBlockingQueue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    ArrayBlockingQueue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static <E> LinkedBlockingDeque<E> emptyLike(LinkedBlockingDeque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingDeque.class) {
      return new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  @SuppressWarnings("unchecked")
  private static LinkedBlockingDeque<Date> copyDateLinkedBlockingDeque(
      LinkedBlockingDeque<Date> source, String field, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    LinkedBlockingDeque<Date> known = (LinkedBlockingDeque<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    LinkedBlockingDeque<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static ArrayBlockingQueue<String> copyStringArrayBlockingQueue(
      ArrayBlockingQueue<String> source, String field, Map<Object, Object> copies) {
    return source == null ? null : (ArrayBlockingQueue<String>) copies.computeIfAbsent(source,
        original -> copyOf(source, field));
  }

  private static <E> ArrayBlockingQueue<E> copyOf(ArrayBlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayBlockingQueue.class) {
      ArrayBlockingQueue<E> copy = new ArrayBlockingQueue<>(
          source.size() + source.remainingCapacity());
      copy.addAll(source);
      return copy;
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }
}
