package press;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Press}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class PressCopier {
  private PressCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Press copy(Press source) {
    if (source == null) {
      return null;
    }
    if (source.getClass() != Press.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Press copy = Press.blank(source);
    copy.plate = source.plate == null ? null : source.plate.copy();
    copy.ink = source.ink == null ? null : Copies.ink(source.ink);
    copy.roller = source.roller == null ? null
        : new Roller(exactly(Roller.class, source.roller, "Press.roller"));
    copy.sheet = source.sheet == null ? null : source.sheet.copy();
    copy.services = copyDateQueue(source.services, "Press.services");
    copy.counts = source.renewed(source.counts);
    copy.times = source.restarted(source.times);
    copy.motor = source.motor == null ? null : new Press.Motor(source.motor);
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Press copy(Press source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Press known = (Press) copies.get(source);
    if (known != null) {
      return known;
    }
    if (source.getClass() != Press.class) {
      throw new IllegalArgumentException(
          "no copier is known for the subclass " + source.getClass().getName());
    }
    Press copy = Press.blank(source);
    copies.put(source, copy);
    copy.plate = copyPlate(source.plate, copies);
    copy.ink = copyInk(source.ink, copies);
    copy.roller = copyRoller(source.roller, "Press.roller", copies);
    copy.sheet = copySheet(source.sheet, copies);
    copy.services = copyDateQueue(source.services, "Press.services", copies);
    copy.counts = source.renewed(source.counts);
    copy.times = source.restarted(source.times);
    copy.motor = copyMotor(source.motor, copies);
    return copy;
  }

  /**
   * Returns the source. Throws if it is of a subclass of {@code kind}, since the caller
   * would not copy what the subclass adds.
   */
  private static <T> T exactly(Class<?> kind, T source, String field) {
    if (source.getClass() != kind) {
      throw new IllegalArgumentException(
          field + " holds a " + source.getClass().getName() + ", which cannot be copied");
    }
    return source;
  }

  @SuppressWarnings("unchecked")
  private static <E> Queue<E> emptyLike(Queue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == PriorityQueue.class) {
      return new PriorityQueue<>(((PriorityQueue<E>) source).comparator());
    }
    if (kind == ConcurrentLinkedQueue.class) {
      return new ConcurrentLinkedQueue<>();
    }
    if (kind == Tray.class) {
      Queue<E> copy = (Queue<E>) Copies.tray((Tray<?>) source);
      copy.clear();
      return copy;
    }
    if (source instanceof Deque<E> deque) {
      return emptyLike(deque, field);
    }
    if (source instanceof BlockingQueue<E> blockingQueue) {
      return emptyLike(blockingQueue, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> Deque<E> emptyLike(Deque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == ArrayDeque.class) {
      return new ArrayDeque<>(source.size());
    }
    if (kind == LinkedList.class) {
      return new LinkedList<>();
    }
    if (kind == ConcurrentLinkedDeque.class) {
      return new ConcurrentLinkedDeque<>();
    }
    if (source instanceof BlockingDeque<E> blockingDeque) {
      return emptyLike(blockingDeque, field);
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> BlockingDeque<E> emptyLike(BlockingDeque<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingDeque.class) {
      return new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static <E> BlockingQueue<E> emptyLike(BlockingQueue<E> source, String field) {
    Class<?> kind = source.getClass();
    if (kind == LinkedBlockingQueue.class) {
      return new LinkedBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    if (kind == ArrayBlockingQueue.class) {
      return new ArrayBlockingQueue<>(source.size() + source.remainingCapacity());
    }
    if (kind == PriorityBlockingQueue.class) {
      return new PriorityBlockingQueue<>(Math.max(1, source.size()),
          ((PriorityBlockingQueue<E>) source).comparator());
    }
    if (kind == LinkedBlockingDeque.class) {
      return new LinkedBlockingDeque<>(source.size() + source.remainingCapacity());
    }
    if (kind == LinkedTransferQueue.class) {
      return new LinkedTransferQueue<>();
    }
    throw new IllegalArgumentException(
        field + " holds a " + kind.getName() + ", which cannot be copied");
  }

  private static Queue<Date> copyDateQueue(Queue<Date> source, String field) {
    if (source == null) {
      return null;
    }
    Queue<Date> copy = emptyLike(source, field);
    for (Date element : source) {
      copy.add(element == null ? null : (Date) element.clone());
    }
    return copy;
  }

  private static Plate copyPlate(Plate source, Map<Object, Object> copies) {
    return source == null ? null : (Plate) copies.computeIfAbsent(source,
        original -> source.copy());
  }

  private static Ink copyInk(Ink source, Map<Object, Object> copies) {
    return source == null ? null : (Ink) copies.computeIfAbsent(source,
        original -> Copies.ink(source));
  }

  private static Roller copyRoller(Roller source, String field, Map<Object, Object> copies) {
    return source == null ? null : (Roller) copies.computeIfAbsent(source,
        original -> new Roller(exactly(Roller.class, source, field)));
  }

  private static Sheet copySheet(Sheet source, Map<Object, Object> copies) {
    return source == null ? null : (Sheet) copies.computeIfAbsent(source,
        original -> source.copy());
  }

  private static Date copyDate(Date source, Map<Object, Object> copies) {
    return source == null ? null : (Date) copies.computeIfAbsent(source,
        original -> (Date) source.clone());
  }

  @SuppressWarnings("unchecked")
  private static Queue<Date> copyDateQueue(Queue<Date> source, String field,
      Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Queue<Date> known = (Queue<Date>) copies.get(source);
    if (known != null) {
      return known;
    }
    Queue<Date> copy = emptyLike(source, field);
    copies.put(source, copy);
    for (Date element : source) {
      copy.add(copyDate(element, copies));
    }
    return copy;
  }

  private static Press.Motor copyMotor(Press.Motor source, Map<Object, Object> copies) {
    return source == null ? null : (Press.Motor) copies.computeIfAbsent(source,
        original -> new Press.Motor(source));
  }
}
