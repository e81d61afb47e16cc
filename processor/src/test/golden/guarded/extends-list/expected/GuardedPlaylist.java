package music;

import dev.latchwork.LatchworkGenerated;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** A {@link Playlist} that is guarded by one exclusive lock. */
@SuppressWarnings("serial")
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPlaylist extends Playlist {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private static final AtomicLong ORDER = new AtomicLong();

  private transient ReentrantLock lock = new ReentrantLock();

  /** Objects that are locked together are locked in the order of their numbers. */
  private transient long order = ORDER.getAndIncrement();

  GuardedPlaylist(Collection<String> songs) {
    super(songs);
  }

  @Override
  void shuffle() {
    this.lock.lock();
    try {
      super.shuffle();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void add(int n, String string) {
    this.lock.lock();
    try {
      super.add(n, string);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean add(String string) {
    this.lock.lock();
    try {
      return super.add(string);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean addAll(int n, Collection<? extends String> collection) {
    GuardedPlaylist other = collection instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.addAll(n, collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean addAll(Collection<? extends String> collection) {
    GuardedPlaylist other = collection instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.addAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public void clear() {
    this.lock.lock();
    try {
      super.clear();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Object clone() {
    throw new UnsupportedOperationException("a clone would share its parts with this Playlist");
  }

  @Override
  public boolean contains(Object object) {
    this.lock.lock();
    try {
      return super.contains(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void ensureCapacity(int n) {
    this.lock.lock();
    try {
      super.ensureCapacity(n);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean equals(Object object) {
    GuardedPlaylist other = object instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.equals(object);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public void forEach(Consumer<? super String> consumer) {
    iterator().forEachRemaining(consumer);
  }

  @Override
  public String get(int n) {
    this.lock.lock();
    try {
      return super.get(n);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int hashCode() {
    this.lock.lock();
    try {
      return super.hashCode();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int indexOf(Object object) {
    this.lock.lock();
    try {
      return super.indexOf(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean isEmpty() {
    this.lock.lock();
    try {
      return super.isEmpty();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Iterator<String> iterator() {
    if (isHeld()) {
      return super.iterator();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.iterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public int lastIndexOf(Object object) {
    this.lock.lock();
    try {
      return super.lastIndexOf(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public ListIterator<String> listIterator() {
    if (isHeld()) {
      return super.listIterator();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.listIterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).listIterator();
  }

  @Override
  public ListIterator<String> listIterator(int n) {
    if (isHeld()) {
      return super.listIterator(n);
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.listIterator(0).forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).listIterator(n);
  }

  @Override
  public String remove(int n) {
    this.lock.lock();
    try {
      return super.remove(n);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean remove(Object object) {
    this.lock.lock();
    try {
      return super.remove(object);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean removeAll(Collection<?> collection) {
    GuardedPlaylist other = collection instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.removeAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public boolean removeIf(Predicate<? super String> predicate) {
    this.lock.lock();
    try {
      return super.removeIf(predicate);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  protected void removeRange(int n, int n_) {
    this.lock.lock();
    try {
      super.removeRange(n, n_);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void replaceAll(UnaryOperator<String> unaryOperator) {
    this.lock.lock();
    try {
      super.replaceAll(unaryOperator);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean retainAll(Collection<?> collection) {
    GuardedPlaylist other = collection instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.retainAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public String set(int n, String string) {
    this.lock.lock();
    try {
      return super.set(n, string);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public int size() {
    this.lock.lock();
    try {
      return super.size();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void sort(Comparator<? super String> comparator) {
    this.lock.lock();
    try {
      super.sort(comparator);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Spliterator<String> spliterator() {
    if (isHeld()) {
      return super.spliterator();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.spliterator().forEachRemaining(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).spliterator();
  }

  @Override
  public List<String> subList(int n, int n_) {
    if (isHeld()) {
      return super.subList(n, n_);
    }
    this.lock.lock();
    try {
      List<String> view = super.subList(n, n_);
      return view == null ? null : Collections.unmodifiableList(new ArrayList<>(view));
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public Object[] toArray() {
    this.lock.lock();
    try {
      return super.toArray();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public <T> T[] toArray(T[] ts) {
    this.lock.lock();
    try {
      return super.toArray(ts);
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public void trimToSize() {
    this.lock.lock();
    try {
      super.trimToSize();
    } finally {
      this.lock.unlock();
    }
  }

  @Override
  public boolean containsAll(Collection<?> collection) {
    GuardedPlaylist other = collection instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.lock.lock();
    try {
      high.lock.lock();
      try {
        return super.containsAll(collection);
      } finally {
        high.lock.unlock();
      }
    } finally {
      low.lock.unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "(this Collection)";
    }
    try {
      List<Object> elements = new ArrayList<>();
      if (!tryHold(this.lock)) {
        return "Playlist[<locked>]";
      }
      try {
        for (Object element : this) {
          elements.add(element);
        }
      } finally {
        this.lock.unlock();
      }
      StringJoiner text = new StringJoiner(", ", "[", "]");
      elements.forEach(element -> text.add(String.valueOf(element)));
      return text.toString();
    } finally {
      PRINTING.get().remove(this);
    }
  }

  @Override
  public Stream<String> parallelStream() {
    if (isHeld()) {
      return super.parallelStream().sequential();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.parallelStream().sequential().forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).parallelStream();
  }

  @Override
  public Stream<String> stream() {
    if (isHeld()) {
      return super.stream();
    }
    List<String> elements = new ArrayList<>();
    this.lock.lock();
    try {
      super.stream().forEachOrdered(elements::add);
    } finally {
      this.lock.unlock();
    }
    return Collections.unmodifiableList(elements).stream();
  }

  @Override
  public <T> T[] toArray(IntFunction<T[]> intFunction) {
    this.lock.lock();
    try {
      return super.toArray(intFunction);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    this.lock.lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
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
      LockedFunction<R, X> action) throws X, InterruptedException {
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

  private boolean isHeld() {
    return this.lock.isHeldByCurrentThread();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    this.lock = new ReentrantLock();
    this.order = ORDER.getAndIncrement();
  }

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedPlaylist guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPlaylist guarded) throws X;
  }
}
