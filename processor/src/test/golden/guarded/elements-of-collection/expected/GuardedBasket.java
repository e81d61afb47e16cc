package shop;

import dev.latchwork.LatchworkGenerated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Basket} that is guarded by its own monitor. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedBasket extends Basket {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  /** Objects that are locked together are locked in the order of their numbers. */
  private final transient long order = ORDER.incrementAndGet();

  GuardedBasket() {
  }

  @Override
  public boolean add(String string) {
    synchronized (this) {
      return super.add(string);
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedBasket other = collection instanceof GuardedBasket guarded ? guarded : this;
    GuardedBasket low = this.order() <= other.order() ? this : other;
    GuardedBasket high = low == this ? other : this;
    synchronized (low) {
      synchronized (high) {
        return super.addAll(collection);
      }
    }
  }

  @Override
  public void clear() {
    synchronized (this) {
      super.clear();
    }
  }

  @Override
  public boolean contains(Object object) {
    synchronized (this) {
      return super.contains(object);
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedBasket other = collection instanceof GuardedBasket guarded ? guarded : this;
    GuardedBasket low = this.order() <= other.order() ? this : other;
    GuardedBasket high = low == this ? other : this;
    synchronized (low) {
      synchronized (high) {
        return super.containsAll(collection);
      }
    }
  }

  @Override
  public boolean isEmpty() {
    synchronized (this) {
      return super.isEmpty();
    }
  }

  @Override
  public boolean remove(Object object) {
    synchronized (this) {
      return super.remove(object);
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedBasket other = collection instanceof GuardedBasket guarded ? guarded : this;
    GuardedBasket low = this.order() <= other.order() ? this : other;
    GuardedBasket high = low == this ? other : this;
    synchronized (low) {
      synchronized (high) {
        return super.removeAll(collection);
      }
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedBasket other = collection instanceof GuardedBasket guarded ? guarded : this;
    GuardedBasket low = this.order() <= other.order() ? this : other;
    GuardedBasket high = low == this ? other : this;
    synchronized (low) {
      synchronized (high) {
        return super.retainAll(collection);
      }
    }
  }

  @Override
  public Object[] toArray() {
    synchronized (this) {
      return super.toArray();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    synchronized (this) {
      return super.toArray(ts);
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "(this Collection)";
    }
    try {
      List<Object> elements = new ArrayList<>();
      synchronized (this) {
        for (Object element : this) {
          elements.add(element);
        }
      }
      StringJoiner text = new StringJoiner(", ", "[", "]");
      elements.forEach(element -> text.add(String.valueOf(element)));
      return text.toString();
    } finally {
      PRINTING.get().remove(this);
    }
  }

  @Override
  public boolean removeIf(Predicate<? super String> predicate) {
    synchronized (this) {
      return super.removeIf(predicate);
    }
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    synchronized (this) {
      return super.toArray(intFunction);
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld() && super.items != null) {
      return super.items.iterator();
    }
    return snapshot().iterator();
  }

  @Override
  public Spliterator<String> spliterator() {
    return snapshot().spliterator();
  }

  @Override
  public Stream<String> stream() {
    return snapshot().stream();
  }

  @Override
  public Stream<String> parallelStream() {
    return snapshot().parallelStream();
  }

  @Override
  public void forEach(Consumer<? super String> action) {
    snapshot().forEach(action);
  }

  @Override
  public int size() {
    synchronized (this) {
      return super.items == null ? 0 : super.items.size();
    }
  }

  /** Returns a snapshot of the elements. */
  private List<String> snapshot() {
    List<String> elements = new ArrayList<>();
    synchronized (this) {
      if (super.items != null) {
        elements.addAll(super.items);
      }
    }
    return Collections.unmodifiableList(elements);
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    synchronized (this) {
      return action.apply(this);
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    synchronized (this) {
      action.accept(this);
    }
  }

  private boolean isHeld() {
    return Thread.holdsLock(this);
  }

  private long order() {
    if (order == 0) {
      throw new IllegalStateException(
          "created without a constructor: it has no number to order its lock by");
    }
    return order;
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedBasket guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedBasket guarded) throws X;
  }
}
