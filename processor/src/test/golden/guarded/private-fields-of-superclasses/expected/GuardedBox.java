package com.example;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Box} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBox<E extends Comparable<E>> extends Box<E> {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Holder and Box. They are as fast as direct access. */
  private static final VarHandle VALUE;

  private static final VarHandle OLD;
  private static final VarHandle E_;
  private static final VarHandle NAME;
  private static final VarHandle TOTAL;
  private static final VarHandle VERSION_;
  private static final VarHandle LOCK;
  private static final VarHandle MAX;
  private static final VarHandle ARRAY;
  private static final VarHandle UUID_HANDLE;

  static {
    try {
      MethodHandles.Lookup holder =
          MethodHandles.privateLookupIn(Holder.class, MethodHandles.lookup());
      VALUE = holder.findVarHandle(Holder.class, "value", Object.class);
      OLD = holder.findVarHandle(Holder.class, "old", List.class);
      E_ = holder.findVarHandle(Holder.class, "e", int.class);
      MethodHandles.Lookup box = MethodHandles.privateLookupIn(Box.class, MethodHandles.lookup());
      NAME = box.findVarHandle(Box.class, "name", String.class);
      TOTAL = box.findVarHandle(Box.class, "total", long.class);
      VERSION_ = box.findVarHandle(Box.class, "version", long.class);
      LOCK = box.findVarHandle(Box.class, "lock", int.class);
      MAX = box.findVarHandle(Box.class, "max", int.class);
      ARRAY = box.findVarHandle(Box.class, "array", Comparable[].class);
      UUID_HANDLE = box.findVarHandle(Box.class, "UUID", Map.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedBox(String name) {
    super(name);
  }

  @Override
  void count() {
    this.lock.lock();
    try {
      super.count();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  void keep(E value) {
    this.lock.lock();
    try {
      super.keep(value);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  E getValue() {
    this.lock.lock();
    try {
      return readValue();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Box[\u2026]";
    }
    try {
      if (!tryHold(this.lock)) {
        return "Box[<locked>]";
      }
      E value;
      List<E> old;
      int e;
      String name;
      long total;
      long version;
      int lock;
      int max;
      E[] array;
      Map<String, ?> UUID;
      try {
        value = readValue();
        old = copyEList(readOld());
        e = (int) E_.get(this);
        name = (String) NAME.get(this);
        total = (long) TOTAL.get(this);
        version = (long) VERSION_.get(this);
        lock = (int) LOCK.get(this);
        max = (int) MAX.get(this);
        array = copyEArray(readArray());
        UUID = copyObjectMap(readUUID());
      } finally {
        this.lock.unlock();
      }
      return "Box[value=" + text(value) + ", old=" + text(old) + ", e=" + e + ", name=" + name
          + ", total=" + total + ", version=" + version + ", lock=" + lock + ", max=" + max
          + ", array=" + text(array) + ", UUID=" + text(UUID) + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String text(Object value) {
    try {
      String inArray = Arrays.deepToString(new Object[] {value});
      return inArray.substring(1, inArray.length() - 1);
    } catch (RuntimeException | Error e) {
      // without the lock, the value may change while it is formatted
      return nameOf(value) + "[<" + nameOf(e) + ">]";
    }
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<E, R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<E, X> action) throws X {
    this.lock.lock();
    try {
      action.accept(this);
    } finally {
      this.lock.unlock();
    }
  }

  /**
   * Runs an action of several steps under the lock and returns its result. If the lock is
   * not free within {@code patience}, returns empty and does not run the action.
   *
   * @throws NullPointerException if the action returns null
   */
  public <R, X extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<E, R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      this.lock.unlock();
    }
  }

  private static <E extends Comparable<E>> List<E> copyEList(List<E> source) {
    return source == null ? null : new ArrayList<>(source);
  }

  private static <E extends Comparable<E>> E[] copyEArray(E[] source) {
    return source == null ? null : source.clone();
  }

  private static Map<String, ?> copyObjectMap(Map<String, ?> source) {
    return source == null ? null : copyOf(source);
  }

  private static <K, V> Map<K, V> copyOf(Map<K, V> source) {
    if (source instanceof SortedMap<K, V> sorted) {
      return new TreeMap<>(sorted);
    }
    if (source instanceof IdentityHashMap<K, V> same) {
      return new IdentityHashMap<>(same);
    }
    Map<K, V> copy = new LinkedHashMap<>(source);
    if (copy.size() < source.size()) {
      // The source holds keys that equal each other,
      // and only an IdentityHashMap keeps them apart.
      return new IdentityHashMap<>(source);
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private E readValue() {
    return (E) VALUE.get(this);
  }

  @SuppressWarnings("unchecked")
  private List<E> readOld() {
    return (List<E>) OLD.get(this);
  }

  @SuppressWarnings("unchecked")
  private E[] readArray() {
    return (E[]) ARRAY.get(this);
  }

  @SuppressWarnings("unchecked")
  private Map<String, ?> readUUID() {
    return (Map<String, ?>) UUID_HANDLE.get(this);
  }

  private static boolean tryHold(Lock lock) {
    // toString() must not cause a deadlock, so it waits only briefly
    if (lock.tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return lock.tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<E extends Comparable<E>, R, X extends Exception> {
    R apply(GuardedBox<E> guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<E extends Comparable<E>, X extends Exception> {
    void accept(GuardedBox<E> guarded) throws X;
  }
}
