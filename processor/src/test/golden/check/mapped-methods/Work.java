package crunch;

import dev.latchwork.Guarded;
import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Read;
import dev.latchwork.Workload;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class Work {
  static int everyones;
  private final AtomicInteger safe = new AtomicInteger();
  private final List<Integer> seen = new ArrayList<>();
  private final Set<Integer> safeSet = ConcurrentHashMap.newKeySet();
  private final Object lock = new Object();
  private final int[] results = new int[100];
  private volatile boolean started;
  private volatile int starts;
  private int done;

  @ParallelMap(forms = Form.ALL)
  int refused(int item) {
    done++;
    everyones = item;
    seen.add(item);
    starts++;
    return helper(item);
  }

  private int helper(int item) {
    done = item;
    return item;
  }

  @ParallelMap(forms = Form.ALL)
  int accepted(int item) {
    started = true;
    safe.incrementAndGet();
    safeSet.add(item);
    results[item] = item;
    int local = item;
    local++;
    Set<Integer> own = new HashSet<>();
    own.add(local);
    int result = own.size();
    synchronized (lock) {
      done++;
      seen.add(result);
    }
    return result;
  }

  private Date last;

  @ParallelMap(forms = Form.ALL)
  synchronized int warnedOneAtTime(int item) {
    return item + done;
  }

  @ParallelMap(forms = Form.ALL)
  static synchronized int warnedOneAtTimeInClass(int item) {
    return item + everyones;
  }

  @ParallelMap(forms = Form.ALL)
  int warnedOneBlock(int item) {
    synchronized (lock) {
      return item + done;
    }
  }

  /** Each call gets the same object besides the item. */
  @ParallelMap(forms = Form.ALL)
  int warnedOneBlockOfParameter(int item, List<String> names) {
    synchronized (names) {
      return item + names.size();
    }
  }

  /** The items have locks of their own. */
  @ParallelMap(forms = Form.ALL)
  int acceptedBlockOfItem(List<String> item) {
    synchronized (item) {
      return item.size();
    }
  }

  @ParallelMap(forms = Form.ALL)
  int acceptedBlockOfUnknown(String item) {
    synchronized (item.intern()) {
      return item.length() + done;
    }
  }

  @ParallelMap(forms = Form.ALL)
  boolean refusedAssignment(Date item) {
    last = item;
    return item != null;
  }

  @ParallelMap(forms = Form.ALL)
  long warnedAsCpu(Path file) throws IOException {
    return Files.readAllBytes(file).length;
  }

  @ParallelMap(forms = Form.ALL)
  boolean warnedToOpen(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.markSupported();
    }
  }

  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  long acceptedAsIo(Path file) throws IOException {
    return Files.readAllBytes(file).length;
  }

  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  long warnedAsIo(String text) {
    return Math.max(3, text.strip().length());
  }

  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  String warnedThroughHelper(String text) {
    return reversed(text);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Others may have the lock. */
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  int acceptedToWaitForLock(String text) {
    synchronized (lock) {
      done = text.length();
    }
    return text.length();
  }

  /** Whoever runs it may do so in a thread that has to be waited for. */
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  Supplier<Integer> acceptedFunction(String text) {
    return () -> text.length();
  }

  /** What is made may read what it is given. */
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  Scanner acceptedToMake(String text) {
    return new Scanner(text);
  }

  /** It is to do more one day, or does elsewhere. */
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  long acceptedByItsExceptions(String text) throws IOException {
    return text.length();
  }

  /** Nobody knows what a source does. */
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  int acceptedUnknown(Source source) {
    return source.read();
  }

  interface Source {
    int read();
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  static class Index {
    int size;

    @ParallelMap(forms = Form.ALL)
    int warnedGuarded(int item) {
      return size += item;
    }

    @Read
    @ParallelMap(forms = Form.ALL)
    int acceptedReader(int item) {
      return size + item;
    }
  }
}
