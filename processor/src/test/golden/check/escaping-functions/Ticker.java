package news;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** What is handed on is an object of an inner class, or a function that another one returns. */
@Guarded
class Ticker implements Iterable<String> {
  private final List<String> lines = new ArrayList<>();
  private final List<Runnable> steps = new ArrayList<>();
  private final ExecutorService workers;
  private int shown;

  Ticker(ExecutorService workers) {
    this.workers = workers;
  }

  void refusedInner() {
    workers.execute(new Next());
    new Clock().start();
    workers.execute(new Forgetting());
  }

  Runnable refusedLocal() {
    class Reset implements Runnable {
      @Override
      public void run() {
        shown = 0;
      }
    }
    return new Reset();
  }

  void warnedInner(Relay relay) {
    relay.keep(new Next());
  }

  Supplier<Runnable> refusedOfSupplier() {
    return () -> () -> shown++;
  }

  Supplier<Runnable> refusedOfBlock() {
    return () -> {
      return lines::clear;
    };
  }

  List<Runnable> refusedOfSeveral() {
    return Arrays.asList(() -> shown++, lines::clear);
  }

  void refusedThroughOther(GuardedTicker other) {
    Runnable next = other.withLock(t -> () -> shown++);
    workers.execute(next);
  }

  void refusedInAnonymous() {
    Runnable step = () -> shown++;
    workers.execute(
        new Runnable() {
          @Override
          public void run() {
            step.run();
          }
        });
  }

  Job refusedInRecord() {
    return new Job("next", () -> shown++);
  }

  void warnedInOther() {
    new Relay(() -> shown++).run();
  }

  void accepted() {
    for (Runnable step : Arrays.<Runnable>asList(() -> shown++, lines::clear)) {
      step.run();
    }
    new Job("next", () -> shown++).task().run();
    retry(3).run();
    Runnable step = () -> shown++;
    new Runnable() {
      @Override
      public void run() {
        step.run();
      }
    }.run();
    new Steps(() -> shown++).runAll();
    this.steps.add(() -> shown++);
    this.steps.forEach(Runnable::run);
  }

  /** Only its caller above has what it returns. */
  private Runnable retry(int times) {
    return times == 0 ? () -> shown++ : retry(times - 1);
  }

  /** It looks at nothing but what it has copied under the lock, or calls what takes the lock. */
  void acceptedInner() {
    workers.execute(new Copied());
    workers.execute(new Adding());
    workers.execute(new Printing(List.copyOf(lines)));
    workers.execute(
        new Runnable() {
          private final int from = shown;

          @Override
          public void run() {
            System.out.println(from);
          }
        });
    new Next().run();
  }

  void add(String line) {
    lines.add(line);
  }

  /** What is generated returns a copy. */
  @Override
  public Iterator<String> iterator() {
    return new Lines();
  }

  private void forget() {
    lines.clear();
  }

  private class Next implements Runnable {
    @Override
    public void run() {
      shown++;
    }
  }

  private class Clock extends Thread {
    @Override
    public void run() {
      shown++;
    }
  }

  private class Forgetting implements Runnable {
    @Override
    public void run() {
      forget();
    }
  }

  private class Copied implements Runnable {
    private final List<String> copy = List.copyOf(lines);
    private final int from;

    Copied() {
      from = shown;
    }

    @Override
    public void run() {
      copy.listIterator(from).forEachRemaining(System.out::println);
    }
  }

  private class Adding implements Runnable {
    @Override
    public void run() {
      add("later");
    }
  }

  private static class Printing implements Runnable {
    private final List<String> copy;

    Printing(List<String> copy) {
      this.copy = copy;
    }

    @Override
    public void run() {
      copy.forEach(System.out::println);
    }
  }

  private class Lines implements Iterator<String> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < lines.size();
    }

    @Override
    public String next() {
      return lines.get(next++);
    }
  }

  private static class Steps {
    private final Runnable first;

    Steps(Runnable first) {
      this.first = first;
    }

    void runAll() {
      first.run();
    }
  }

  record Job(String name, Runnable task) {}
}
