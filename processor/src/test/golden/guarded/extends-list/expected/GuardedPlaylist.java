package music;

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

/** {@link Playlist} behind one exclusive lock: every way in takes it. */
@SuppressWarnings("serial")
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedPlaylist extends Playlist {
  private static final AtomicLong ORDER = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();

  /** Of two objects the one with the lower number is locked first. */
  private final long order = ORDER.getAndIncrement();

  GuardedPlaylist(Collection<String> songs) {
    super(songs);
  }

  @Override
  void shuffle() {
    enter();
    try {
      super.shuffle();
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
  public void ensureCapacity(int minCapacity) {
    enter();
    try {
      super.ensureCapacity(minCapacity);
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
  public boolean isEmpty() {
    enter();
    try {
      return super.isEmpty();
    } finally {
      leave();
    }
  }

  @Override
  public boolean contains(Object o) {
    enter();
    try {
      return super.contains(o);
    } finally {
      leave();
    }
  }

  @Override
  public int indexOf(Object o) {
    enter();
    try {
      return super.indexOf(o);
    } finally {
      leave();
    }
  }

  @Override
  public int lastIndexOf(Object o) {
    enter();
    try {
      return super.lastIndexOf(o);
    } finally {
      leave();
    }
  }

  @Override
  public Object clone() {
    throw new UnsupportedOperationException("a clone would share its parts with this Playlist");
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
  public <T> T[] toArray(T[] a) {
    enter();
    try {
      return super.toArray(a);
    } finally {
      leave();
    }
  }

  @Override
  public String get(int index) {
    enter();
    try {
      return super.get(index);
    } finally {
      leave();
    }
  }

  @Override
  public String set(int index, String element) {
    enter();
    try {
      return super.set(index, element);
    } finally {
      leave();
    }
  }

  @Override
  public boolean add(String e) {
    enter();
    try {
      return super.add(e);
    } finally {
      leave();
    }
  }

  @Override
  public void add(int index, String element) {
    enter();
    try {
      super.add(index, element);
    } finally {
      leave();
    }
  }

  @Override
  public String remove(int index) {
    enter();
    try {
      return super.remove(index);
    } finally {
      leave();
    }
  }

  @Override
  public boolean equals(Object o) {
    GuardedPlaylist other = o instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.equals(o);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
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
  public boolean remove(Object o) {
    enter();
    try {
      return super.remove(o);
    } finally {
      leave();
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
  public boolean addAll(Collection<? extends String> c) {
    GuardedPlaylist other = c instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.addAll(c);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public boolean addAll(int index, Collection<? extends String> c) {
    GuardedPlaylist other = c instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.addAll(index, c);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  protected void removeRange(int fromIndex, int toIndex) {
    enter();
    try {
      super.removeRange(fromIndex, toIndex);
    } finally {
      leave();
    }
  }

  @Override
  public boolean removeAll(Collection<?> c) {
    GuardedPlaylist other = c instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.removeAll(c);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public boolean retainAll(Collection<?> c) {
    GuardedPlaylist other = c instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.retainAll(c);
      } finally {
        high.leave();
      }
    } finally {
      low.leave();
    }
  }

  @Override
  public ListIterator<String> listIterator(int index) {
    if (isHeld()) {
      return super.listIterator(index);
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.listIterator(0).forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).listIterator(index);
  }

  @Override
  public ListIterator<String> listIterator() {
    if (isHeld()) {
      return super.listIterator();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.listIterator(0).forEachRemaining(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).listIterator();
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
  public List<String> subList(int fromIndex, int toIndex) {
    if (isHeld()) {
      return super.subList(fromIndex, toIndex);
    }
    enter();
    try {
      List<String> view = super.subList(fromIndex, toIndex);
      return view == null ? null : Collections.unmodifiableList(new ArrayList<>(view));
    } finally {
      leave();
    }
  }

  @Override
  public void forEach(Consumer<? super String> action) {
    enter();
    try {
      super.forEach(action);
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
  public boolean removeIf(Predicate<? super String> filter) {
    enter();
    try {
      return super.removeIf(filter);
    } finally {
      leave();
    }
  }

  @Override
  public void replaceAll(UnaryOperator<String> operator) {
    enter();
    try {
      super.replaceAll(operator);
    } finally {
      leave();
    }
  }

  @Override
  public void sort(Comparator<? super String> c) {
    enter();
    try {
      super.sort(c);
    } finally {
      leave();
    }
  }

  @Override
  public boolean containsAll(Collection<?> c) {
    GuardedPlaylist other = c instanceof GuardedPlaylist guarded ? guarded : this;
    GuardedPlaylist low = this.order <= other.order ? this : other;
    GuardedPlaylist high = low == this ? other : this;
    low.enter();
    try {
      high.enter();
      try {
        return super.containsAll(c);
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
  public <T> T[] toArray(IntFunction<T[]> generator) {
    enter();
    try {
      return super.toArray(generator);
    } finally {
      leave();
    }
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
  public Stream<String> parallelStream() {
    if (isHeld()) {
      return super.parallelStream();
    }
    List<String> elements = new ArrayList<>();
    enter();
    try {
      super.parallelStream().forEachOrdered(elements::add);
    } finally {
      leave();
    }
    return Collections.unmodifiableList(elements).parallelStream();
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

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedPlaylist guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedPlaylist guarded) throws X;
  }
}
