package dev.latchwork.processor.guarded.errors;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** An action and the objects whose locks it takes. */
record Trial(Runnable action, List<Counting> owners) {
  static final String WAIT_IN_VAIN = "wait in vain";

  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration SHORT = Duration.ofNanos(1);

  /**
   * @param hand the name of the corresponding handwritten kind
   */
  record Kind<T extends Counting>(
      String name, String hand, Supplier<T> made, Action<T> run, Action<T> tried, Action<T> vain) {
    private Trial trial(Action<? super T> action) {
      T object = made.get();
      return new Trial(() -> run(action, object), List.of(object));
    }

    private Trial trialOfTwo() {
      T one = made.get();
      T other = made.get();
      return new Trial(() -> one.bumpWith(other), List.of(one, other));
    }

    private Trial trialInVain() {
      Trial trial = trial(vain);
      trial.owners().get(0).setCount(-1);
      return trial;
    }

    private static <T> void run(Action<? super T> action, T object) {
      try {
        action.on(object);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  interface Action<T> {
    void on(T object) throws InterruptedException;
  }

  /** An action on an object of one kind. */
  record Cell(Kind<?> kind, String action, Supplier<Trial> made) {
    @Override
    public String toString() {
      return kind.name() + ", " + action;
    }
  }

  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Kind<?> kind : kinds()) {
      addTo(cells, kind);
    }
    Kind<ByHand.Careless> careless =
        new Kind<>("careless", "careless", ByHand.Careless::new, null, null, null);
    cells.add(new Cell(careless, "bump", () -> careless.trial(Counting::bump)));
    return cells;
  }

  private static <T extends Counting> void addTo(List<Cell> cells, Kind<T> kind) {
    cells.add(new Cell(kind, "bump", () -> kind.trial(Counting::bump)));
    cells.add(new Cell(kind, "set", () -> kind.trial(o -> o.setCount(1))));
    cells.add(new Cell(kind, "get", () -> kind.trial(Counting::getCount)));
    cells.add(new Cell(kind, "deepCopy", () -> kind.trial(Counting::deepCopy)));
    cells.add(new Cell(kind, "toString", () -> kind.trial(Object::toString)));
    cells.add(new Cell(kind, "two objects", kind::trialOfTwo));
    cells.add(new Cell(kind, "runWithLock", () -> kind.trial(kind.run())));
    if (kind.tried() != null) {
      cells.add(new Cell(kind, "tryWithLock", () -> kind.trial(kind.tried())));
    }
    if (kind.made().get() instanceof Counting.Waiting) {
      cells.add(
          new Cell(
              kind,
              "wait",
              () -> kind.trial(o -> ((Counting.Waiting) (Object) o).bumpWhenPositive())));
      cells.add(new Cell(kind, WAIT_IN_VAIN, kind::trialInVain));
    }
  }

  private static List<Kind<?>> kinds() {
    String one = "by hand";
    String two = "by hand, read-write";
    String monitor = "by hand, monitor";
    return List.of(
        new Kind<>(
            one,
            one,
            ByHand.Exclusive::new,
            o -> o.run(() -> {}),
            ByHand::tryBump,
            ByHand::tryToWait),
        new Kind<>(
            two,
            two,
            ByHand.ReadWrite::new,
            o -> o.run(() -> {}),
            ByHand::tryBump,
            ByHand::tryToWait),
        new Kind<>(
            monitor, monitor, ByHand.Monitor::new, o -> o.run(() -> {}), null, ByHand::tryToWait),
        new Kind<>(
            "optimistic",
            one,
            GuardedKinds_Optimistic::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            null),
        new Kind<>(
            "optimistic @When",
            one,
            GuardedKinds_OptimisticWaiting::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            o -> o.tryBumpWhenPositive(SHORT)),
        new Kind<>(
            "optimistic, early",
            one,
            GuardedKinds_Early::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            null),
        new Kind<>(
            "exclusive",
            one,
            GuardedKinds_Exclusive::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            null),
        new Kind<>(
            "exclusive @When",
            one,
            GuardedKinds_ExclusiveWaiting::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            o -> o.tryBumpWhenPositive(SHORT)),
        new Kind<>(
            "by",
            one,
            GuardedKinds_By::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            null),
        new Kind<>(
            "by @When",
            one,
            GuardedKinds_ByWaiting::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            o -> o.tryBumpWhenPositive(SHORT)),
        new Kind<>(
            "by, read-write",
            two,
            GuardedKinds_ByReadWrite::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            null),
        new Kind<>(
            "read-write",
            two,
            GuardedKinds_ReadWrite::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            null),
        new Kind<>(
            "read-write @When",
            two,
            GuardedKinds_ReadWriteWaiting::new,
            o -> o.runWithLock(l -> {}),
            o -> o.tryWithLock(LONG, l -> 1),
            o -> o.tryBumpWhenPositive(SHORT)),
        new Kind<>(
            "monitor", monitor, GuardedKinds_Monitor::new, o -> o.runWithLock(l -> {}), null, null),
        new Kind<>(
            "monitor @When",
            monitor,
            GuardedKinds_MonitorWaiting::new,
            o -> o.runWithLock(l -> {}),
            null,
            o -> o.tryBumpWhenPositive(SHORT)));
  }

  /**
   * Returns whether a lock was left held: a monitor by this thread, any other lock by any thread.
   */
  boolean leftHeld() {
    return owners.stream().anyMatch(Trial::isHeld);
  }

  private static boolean isHeld(Counting owner) {
    return Thread.holdsLock(owner)
        || fields(owner).stream()
            .anyMatch(
                value ->
                    value instanceof ReentrantLock lock && lock.isLocked()
                        || value instanceof ReentrantReadWriteLock shared
                            && (shared.isWriteLocked() || shared.getReadLockCount() > 0));
  }

  /**
   * Returns whether an object still counts as being written after the next writer, which has to
   * notice that an Error ended the previous writer. Otherwise, the object's getters would always
   * take the lock, and no writer would signal.
   */
  boolean staysMarked() {
    return owners.stream()
        .anyMatch(
            owner -> {
              owner.bump();
              return fields(owner).stream()
                  .anyMatch(
                      value ->
                          value instanceof Boolean writing && writing
                              || value instanceof Version version && (version.value() & 1) != 0);
            });
  }

  private record Version(long value) {}

  private static List<Object> fields(Counting owner) {
    List<Object> values = new ArrayList<>();
    try {
      for (Class<?> c = owner.getClass(); c != Object.class; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          field.setAccessible(true);
          Object value = field.get(owner);
          if (field.getName().equals("version")) {
            values.add(new Version((long) value));
          } else if (value != null && (!field.getName().equals("made"))) {
            values.add(value);
          }
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
