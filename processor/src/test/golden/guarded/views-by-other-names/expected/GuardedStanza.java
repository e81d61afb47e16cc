package poems;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** {@link Stanza} behind one exclusive lock: every way in takes it. */
@SuppressWarnings("serial")
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedStanza extends Stanza {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();

  /** Of two objects the one with the lower number is locked first. */
  private transient long order = ORDER.getAndIncrement();

  GuardedStanza() {
  }

  @Override
  ListIterator<String> listIterator(String from) {
    if (isHeld()) {
      return super.listIterator(from);
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.listIterator(from).forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).listIterator();
  }

  @Override
  public void add(int n, String string) {
    enter();
    try {
      super.add(n, string);
    } finally {
      leave();
    }
  }

  @Override
  public boolean add(String string) {
    enter();
    try {
      return super.add(string);
    } finally {
      leave();
    }
  }

  @Override
  public boolean addAll(int n, Collection<? extends String> collection) {
    GuardedStanza other = collection instanceof GuardedStanza guarded ? guarded : this;
    GuardedStanza low = this.order <= other.order ? this : other;
    GuardedStanza high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.addAll(n, collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedStanza other = collection instanceof GuardedStanza guarded ? guarded : this;
    GuardedStanza low = this.order <= other.order ? this : other;
    GuardedStanza high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.addAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public void clear() {
    enter();
    try {
      super.clear();
    } finally {
      leave();
    }
  }

  @Override
  public Object clone() {
    throw new UnsupportedOperationException("a clone would share its parts with this Stanza");
  }

  @Override
  public boolean contains(Object object) {
    enter();
    try {
      return super.contains(object);
    } finally {
      leave();
    }
  }

  @Override
  public void ensureCapacity(int n) {
    enter();
    try {
      super.ensureCapacity(n);
    } finally {
      leave();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedStanza other = object instanceof GuardedStanza guarded ? guarded : this;
    GuardedStanza low = this.order <= other.order ? this : other;
    GuardedStanza high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.equals(object);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public void forEach(Consumer<? super String> consumer) {
    enter();
    try {
      super.forEach(consumer);
    } finally {
      leave();
    }
  }

  @Override
  public String get(int n) {
    enter();
    try {
      return super.get(n);
    } finally {
      leave();
    }
  }

  @Override
  public int hashCode() {
    enter();
    try {
      return super.hashCode();
    } finally {
      leave();
    }
  }

  @Override
  public int indexOf(Object object) {
    enter();
    try {
      return super.indexOf(object);
    } finally {
      leave();
    }
  }

  @Override
  public boolean isEmpty() {
    enter();
    try {
      return super.isEmpty();
    } finally {
      leave();
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.iterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public int lastIndexOf(Object object) {
    enter();
    try {
      return super.lastIndexOf(object);
    } finally {
      leave();
    }
  }

  @Override
  public ListIterator<String> listIterator() {
    if (isHeld()) {
      return super.listIterator();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.listIterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).listIterator();
  }

  @Override
  public ListIterator<String> listIterator(int n) {
    if (isHeld()) {
      return super.listIterator(n);
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.listIterator(0).forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).listIterator(n);
  }

  @Override
  public String remove(int n) {
    enter();
    try {
      return super.remove(n);
    } finally {
      leave();
    }
  }

  @Override
  public boolean remove(Object object) {
    enter();
    try {
      return super.remove(object);
    } finally {
      leave();
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedStanza other = collection instanceof GuardedStanza guarded ? guarded : this;
    GuardedStanza low = this.order <= other.order ? this : other;
    GuardedStanza high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.removeAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public boolean removeIf(Predicate<? super String> predicate) {
    enter();
    try {
      return super.removeIf(predicate);
    } finally {
      leave();
    }
  }

  @Override
  protected void removeRange(int n, int n_) {
    enter();
    try {
      super.removeRange(n, n_);
    } finally {
      leave();
    }
  }

  @Override
  public void replaceAll(UnaryOperator<String> unaryOperator) {
    enter();
    try {
      super.replaceAll(unaryOperator);
    } finally {
      leave();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedStanza other = collection instanceof GuardedStanza guarded ? guarded : this;
    GuardedStanza low = this.order <= other.order ? this : other;
    GuardedStanza high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.retainAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public String set(int n, String string) {
    enter();
    try {
      return super.set(n, string);
    } finally {
      leave();
    }
  }

  @Override
  public int size() {
    enter();
    try {
      return super.size();
    } finally {
      leave();
    }
  }

  @Override
  public void sort(Comparator<? super String> comparator) {
    enter();
    try {
      super.sort(comparator);
    } finally {
      leave();
    }
  }

  @Override
  public Spliterator<String> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.spliterator().forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public List<String> subList(int n, int n_) {
    if (isHeld()) {
      return super.subList(n, n_);
    }
    enter();
    try {
      List<String> view = super.subList(n, n_);
      return view == null ? null : Collections.unmodifiableList(new ArrayList<>(view));
    } finally {
      leave();
    }
  }

  @Override
  public Object[] toArray() {
    enter();
    try {
      return super.toArray();
    } finally {
      leave();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    enter();
    try {
      return super.toArray(ts);
    } finally {
      leave();
    }
  }

  @Override
  public void trimToSize() {
    enter();
    try {
      super.trimToSize();
    } finally {
      leave();
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedStanza other = collection instanceof GuardedStanza guarded ? guarded : this;
    GuardedStanza low = this.order <= other.order ? this : other;
    GuardedStanza high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.containsAll(collection);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public String toString() {
    enter();
    try {
      return super.toString();
    } finally {
      leave();
    }
  }

  @Override
  public Stream<String> parallelStream() {
    if (isHeld()) {
      return super.parallelStream().sequential();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.parallelStream().sequential().forEachOrdered(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).parallelStream();
  }

  @Override
  public Stream<String> stream() {
    if (isHeld()) {
      return super.stream();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.stream().forEachOrdered(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    enter();
    try {
      return super.toArray(intFunction);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter();
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter();
    try {
      action.accept(this);
    } finally {
      leave();
    }
  }

  /**
   * As {@code withLock}, or empty without running it if the lock is not free in time.
   *
   * @throws NullPointerException if the action returns null
   */
  public <R, X extends Exception> Optional<R> tryWithLock(Duration patience,
      LockedFunction<R, X> action) throws X, InterruptedException {
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
    } finally {
      this.lock.unlock();
    }
  }

  private void enter() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.lock();
    }
  }

  private void leave() {
    if (this.lock != null) {
      this.lock.unlock();
    }
  }

  private boolean isHeld() {
    return this.lock == null || this.lock.isHeldByCurrentThread();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    order = ORDER.getAndIncrement();
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedStanza guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedStanza guarded) throws X;
  }
}
