package dev.latchwork.stress;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The mapped methods that the members run. {@code spend} records each call in a file, and returns
 * which process it ran in.
 */
final class Work implements Serializable {
  private static final long serialVersionUID = 1;

  /** An exception that cannot be sent to another JVM, because it refers to a thread. */
  static final class Unsendable extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings({"serial", "unused"})
    private final Thread thread = Thread.currentThread();

    Unsendable(String message) {
      super(message);
    }
  }

  /** The result of an item, and the process that computed it. */
  record Done(int item, long process) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private final String diary;

  /**
   * @param diary the file in which calls are recorded
   */
  Work(Path diary) {
    this.diary = diary.toString();
  }

  @ParallelMap(workload = Workload.IO, distributed = true, idempotent = true)
  Done spend(int item, long millis) throws InterruptedException {
    note(item);
    Thread.sleep(millis);
    return new Done(item, ProcessHandle.current().pid());
  }

  /**
   * Computes for as long as {@code rounds} says. {@code EfficiencyIT} chooses a number that takes
   * about 100 ms.
   */
  @ParallelMap(distributed = true, idempotent = true)
  static long compute(int item, long rounds) {
    long x = item;
    for (long i = 0; i < rounds; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
    }
    return x;
  }

  @ParallelMap(distributed = true, idempotent = true)
  String even(int item) throws Unsendable {
    if (item < 0) {
      throw new Unsendable("less than nothing: " + item);
    }
    return item % 2 == 0 ? "even" : null;
  }

  private void note(int item) {
    try {
      Files.writeString(Path.of(diary), item + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
