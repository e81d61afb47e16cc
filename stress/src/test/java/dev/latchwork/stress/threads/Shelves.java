package dev.latchwork.stress.threads;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A shelf for each kind of lock, and one without. */
final class Shelves {
  private Shelves() {}

  @Guarded
  abstract static class Optimistic implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(fair = true)
  abstract static class Fair implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(lock = Guarded.Lock.EXCLUSIVE)
  abstract static class Exclusive implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE)
  abstract static class ReadWrite implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(lock = Guarded.Lock.READ_WRITE, fair = true)
  abstract static class FairReadWrite implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(lock = Guarded.Lock.MONITOR)
  abstract static class Monitor implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(by = "mutex")
  abstract static class By implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();
    final ReentrantLock mutex = new ReentrantLock();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  @Guarded(by = "access")
  abstract static class ByReadWrite implements Shelf {
    @Elements final List<Integer> items = new ArrayList<>();
    final ReentrantReadWriteLock access = new ReentrantReadWriteLock();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }
  }

  /** A shelf without a lock, for the twins. */
  static final class None implements Shelf {
    private final List<Integer> items = new ArrayList<>();

    @Override
    public void addTwice(int item) {
      items.add(item);
      Pause.here();
      items.add(item);
    }

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public Iterator<Integer> iterator() {
      return items.iterator();
    }

    @Override
    public List<Integer> getItems() {
      return new ArrayList<>(items);
    }
  }
}
