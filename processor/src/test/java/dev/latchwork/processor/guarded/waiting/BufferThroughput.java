package dev.latchwork.processor.guarded.waiting;

import dev.latchwork.Guarded;
import dev.latchwork.When;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A program, not a test. It measures, in turns, how long a million elements take through a buffer
 * that waits with {@code @When} and through an {@link ArrayBlockingQueue}, with four threads on
 * each side.
 *
 * <p>Arguments: capacity, rounds.
 */
public final class BufferThroughput {
  private static final int SIDE = 4;
  private static final int COUNT = 1_000_000;

  private BufferThroughput() {}

  @Guarded
  abstract static class Bounded<T> {
    final Deque<T> items;
    final int capacity;

    Bounded(int capacity) {
      this.items = new ArrayDeque<>(capacity);
      this.capacity = capacity;
    }

    boolean notFull() {
      return items.size() < capacity;
    }

    boolean notEmpty() {
      return !items.isEmpty();
    }

    @When("notFull")
    void put(T item) throws InterruptedException {
      items.add(item);
    }

    @When("notEmpty")
    T take() throws InterruptedException {
      return items.remove();
    }
  }

  private interface Queue {
    void put(Integer item) throws InterruptedException;

    Integer take() throws InterruptedException;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int capacity = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1024;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    double[] ratios = new double[rounds];
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = -3; round < rounds; round++) {
      boolean first = round % 2 == 0;
      double a = first ? guarded(capacity) : 0;
      double b = blocking(capacity);
      double guarded = first ? a : guarded(capacity);
      if (round >= 0) {
        ours[round] = guarded;
        theirs[round] = b;
        ratios[round] = guarded / b;
      }
    }
    System.out.printf(
        "JDK %s, capacity %d, %d rounds: @When %.0f ms, ArrayBlockingQueue %.0f ms (medians),"
            + " ratio of medians %.2f, median ratio %.2f, ratios %s%n",
        Runtime.version().feature(),
        capacity,
        rounds,
        median(ours),
        median(theirs),
        median(ours) / median(theirs),
        median(ratios),
        Arrays.toString(Arrays.stream(ratios).mapToObj("%.2f"::formatted).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double guarded(int capacity) throws InterruptedException {
    var buffer = new GuardedBufferThroughput_Bounded<Integer>(capacity);
    return millis(
        new Queue() {
          @Override
          public void put(Integer item) throws InterruptedException {
            buffer.put(item);
          }

          @Override
          public Integer take() throws InterruptedException {
            return buffer.take();
          }
        });
  }

  private static double blocking(int capacity) throws InterruptedException {
    var buffer = new ArrayBlockingQueue<Integer>(capacity);
    return millis(
        new Queue() {
          @Override
          public void put(Integer item) throws InterruptedException {
            buffer.put(item);
          }

          @Override
          public Integer take() throws InterruptedException {
            return buffer.take();
          }
        });
  }

  private static double millis(Queue queue) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int side = 0; side < SIDE; side++) {
      threads.add(new Thread(() -> run(start, () -> queue.put(1))));
      threads.add(new Thread(() -> run(start, queue::take)));
    }
    threads.forEach(Thread::start);
    long begin = System.nanoTime();
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static void run(CountDownLatch start, Step step) {
    try {
      start.await();
      for (int i = 0; i < COUNT / SIDE; i++) {
        step.run();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
