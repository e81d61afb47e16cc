package dev.latchwork.processor.types.known;

import static dev.latchwork.processor.types.known.ContainerRow.row;
import static dev.latchwork.processor.types.known.ContainerType.Contents.ELEMENTS;
import static dev.latchwork.processor.types.known.KnownKinds.JUC;
import static dev.latchwork.processor.types.known.KnownKinds.same;

import java.util.List;

/** The interfaces of queues. */
final class KnownQueues {
  private KnownQueues() {}

  static final ContainerType BLOCKING_DEQUE =
      row(JUC + "BlockingDeque", ELEMENTS)
          .keeping(JUC + "LinkedBlockingDeque")
          .otherwise(JUC + "LinkedBlockingDeque");

  static final ContainerType DEQUE =
      row("java.util.Deque", ELEMENTS)
          .keeping("java.util.ArrayDeque", "java.util.LinkedList", JUC + "ConcurrentLinkedDeque")
          .narrower(BLOCKING_DEQUE)
          .otherwise("java.util.LinkedList");

  static final ContainerType BLOCKING_QUEUE =
      row(JUC + "BlockingQueue", ELEMENTS)
          .telling(same(JUC + "PriorityBlockingQueue"))
          .keeping(
              JUC + "LinkedBlockingQueue",
              JUC + "ArrayBlockingQueue",
              JUC + "PriorityBlockingQueue",
              JUC + "LinkedBlockingDeque",
              JUC + "LinkedTransferQueue")
          .otherwise(JUC + "LinkedBlockingQueue");

  /**
   * The general queue type. A queue of an unknown class may contain null, so it is copied to a
   * {@code LinkedList}, the only queue class that permits null.
   */
  static final ContainerType QUEUE =
      row("java.util.Queue", ELEMENTS)
          .telling(same("java.util.PriorityQueue"), same(JUC + "PriorityBlockingQueue"))
          .keeping("java.util.PriorityQueue", JUC + "ConcurrentLinkedQueue")
          .narrower(DEQUE, BLOCKING_QUEUE)
          .otherwise("java.util.LinkedList");

  static final ContainerType TRANSFER_QUEUE =
      row(JUC + "TransferQueue", ELEMENTS)
          .keeping(JUC + "LinkedTransferQueue")
          .otherwise(JUC + "LinkedTransferQueue");

  static List<ContainerType> all() {
    return List.of(QUEUE, DEQUE, BLOCKING_QUEUE, BLOCKING_DEQUE, TRANSFER_QUEUE);
  }
}
