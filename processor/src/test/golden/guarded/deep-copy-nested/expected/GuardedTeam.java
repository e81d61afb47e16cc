package org;

import dev.latchwork.LatchworkGenerated;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** A {@link Team} that is guarded by one read-write lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedTeam extends Team {
  /**
   * The objects whose {@code toString()} is running on this thread. An object that is reached again is abbreviated.
   */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  /** Handles for private members of Team. They are as fast as direct access. */
  private static final VarHandle POINTS;

  static {
    try {
      MethodHandles.Lookup team = MethodHandles.privateLookupIn(Team.class, MethodHandles.lookup());
      POINTS = team.findVarHandle(Team.class, "points", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final transient ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public GuardedTeam() {
  }

  @Override
  int getPoints() {
    this.lock.readLock().lock();
    try {
      return super.getPoints();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  @Override
  void setPoints(int points) {
    refuseReader("setPoints");
    this.lock.writeLock().lock();
    try {
      super.setPoints(points);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  List<Team> getAllies() {
    this.lock.readLock().lock();
    try {
      return super.allies == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.allies));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  Map<String, Team> getByName() {
    this.lock.readLock().lock();
    try {
      return super.byName == null ? null : Collections.unmodifiableMap(copyOf(super.byName));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  Set<Team> getRivals() {
    this.lock.readLock().lock();
    try {
      return super.rivals == null ? null : Collections.unmodifiableSet(copyOf(super.rivals));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  Map<Team, Integer> getWins() {
    this.lock.readLock().lock();
    try {
      return super.wins == null ? null : Collections.unmodifiableMap(copyOf(super.wins));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setWins(Map<Team, Integer> value) {
    Map<Team, Integer> copy = value == null ? null : copyOf(value);
    refuseReader("setWins");
    this.lock.writeLock().lock();
    try {
      super.wins = copy;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Map<Team, Integer> updateWins(UnaryOperator<Map<Team, Integer>> operator) {
    refuseReader("updateWins");
    this.lock.writeLock().lock();
    try {
      Map<Team, Integer> updated = operator.apply(super.wins == null ? null : copyOf(super.wins));
      super.wins = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  int updatePoints(IntUnaryOperator operator) {
    refuseReader("updatePoints");
    this.lock.writeLock().lock();
    try {
      int updated = operator.applyAsInt(super.getPoints());
      super.setPoints(updated);
      return updated;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Team getParent() {
    this.lock.readLock().lock();
    try {
      return super.parent;
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setParent(Team value) {
    refuseReader("setParent");
    this.lock.writeLock().lock();
    try {
      super.parent = value;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Team updateParent(UnaryOperator<Team> operator) {
    refuseReader("updateParent");
    this.lock.writeLock().lock();
    try {
      super.parent = operator.apply(super.parent);
      return super.parent;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Team[] getFormer() {
    this.lock.readLock().lock();
    try {
      return super.former == null ? null : super.former.clone();
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setFormer(Team[] value) {
    Team[] copy = value == null ? null : value.clone();
    refuseReader("setFormer");
    this.lock.writeLock().lock();
    try {
      super.former = copy;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Team[] updateFormer(UnaryOperator<Team[]> operator) {
    refuseReader("updateFormer");
    this.lock.writeLock().lock();
    try {
      Team[] updated = operator.apply(super.former == null ? null : super.former.clone());
      super.former = updated == null ? null : updated.clone();
      return updated;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  List<Team> getPlanned() {
    this.lock.readLock().lock();
    try {
      return super.planned == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.planned));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setPlanned(List<Team> value) {
    List<Team> copy = value == null ? null : new ArrayList<>(value);
    refuseReader("setPlanned");
    this.lock.writeLock().lock();
    try {
      super.planned = copy;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  List<Team> updatePlanned(UnaryOperator<List<Team>> operator) {
    refuseReader("updatePlanned");
    this.lock.writeLock().lock();
    try {
      List<Team> updated = operator.apply(super.planned == null ? null
          : new ArrayList<>(super.planned));
      super.planned = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  List<Team> getAlsoPlanned() {
    this.lock.readLock().lock();
    try {
      return super.alsoPlanned == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.alsoPlanned));
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setAlsoPlanned(List<Team> value) {
    List<Team> copy = value == null ? null : new ArrayList<>(value);
    refuseReader("setAlsoPlanned");
    this.lock.writeLock().lock();
    try {
      super.alsoPlanned = copy;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  List<Team> updateAlsoPlanned(UnaryOperator<List<Team>> operator) {
    refuseReader("updateAlsoPlanned");
    this.lock.writeLock().lock();
    try {
      List<Team> updated = operator.apply(super.alsoPlanned == null ? null
          : new ArrayList<>(super.alsoPlanned));
      super.alsoPlanned = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Optional<Team> getBest() {
    this.lock.readLock().lock();
    try {
      return super.best;
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setBest(Optional<Team> value) {
    refuseReader("setBest");
    this.lock.writeLock().lock();
    try {
      super.best = value;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Optional<Team> updateBest(UnaryOperator<Optional<Team>> operator) {
    refuseReader("updateBest");
    this.lock.writeLock().lock();
    try {
      super.best = operator.apply(super.best);
      return super.best;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Team.Seat getSeat() {
    this.lock.readLock().lock();
    try {
      return super.seat;
    } finally {
      this.lock.readLock().unlock();
    }
  }

  void setSeat(Team.Seat value) {
    refuseReader("setSeat");
    this.lock.writeLock().lock();
    try {
      super.seat = value;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  Team.Seat updateSeat(UnaryOperator<Team.Seat> operator) {
    refuseReader("updateSeat");
    this.lock.writeLock().lock();
    try {
      super.seat = operator.apply(super.seat);
      return super.seat;
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Team[\u2026]";
    }
    try {
      if (!tryHold(this.lock.readLock())) {
        return "Team[<locked>]";
      }
      List<Team> allies;
      Map<String, Team> byName;
      Set<Team> rivals;
      Map<Team, Integer> wins;
      int points;
      String parent;
      Team[] former;
      List<Team> planned;
      List<Team> alsoPlanned;
      Optional<Team> best;
      Team.Seat seat;
      try {
        allies = super.allies == null ? null : new ArrayList<>(super.allies);
        byName = super.byName == null ? null : copyOf(super.byName);
        rivals = super.rivals == null ? null : copyOf(super.rivals);
        wins = super.wins == null ? null : copyOf(super.wins);
        points = (int) POINTS.get(this);
        parent = identity(super.parent);
        former = super.former == null ? null : super.former.clone();
        planned = super.planned == null ? null : new ArrayList<>(super.planned);
        alsoPlanned = super.alsoPlanned == null ? null : new ArrayList<>(super.alsoPlanned);
        best = super.best;
        seat = super.seat;
      } finally {
        this.lock.readLock().unlock();
      }
      return "Team[allies=" + printable(allies) + ", byName=" + printable(byName) + ", rivals="
          + printable(rivals) + ", wins=" + printable(wins) + ", points=" + points + ", parent="
          + parent + ", former=" + printable(former) + ", planned=" + printable(planned)
          + ", alsoPlanned=" + printable(alsoPlanned) + ", best=" + printable(best) + ", seat="
          + seat + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String identity(Object guarded) {
    // the object's own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return nameOf(guarded) + "@" + hash;
  }

  private static Object printable(Object value) {
    if (value instanceof Team) {
      return identity(value);
    }
    if (value instanceof Object[] array) {
      return printable(Arrays.asList(array));
    }
    if (value instanceof Collection<?> all) {
      return Arrays.toString(all.stream().map(each -> printable(each)).toArray());
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> entries.add(printable(key) + "=" + printable(each)));
      return entries;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(each -> printable(each));
    }
    String inArray = Arrays.deepToString(new Object[] {value});
    return inArray.substring(1, inArray.length() - 1);
  }

  private static String nameOf(Object value) {
    String simple = value.getClass().getSimpleName();
    // an anonymous class has no simple name
    return simple.isEmpty() ? value.getClass().getName() : simple;
  }

  /**
   * Returns a consistent copy, with a lock of its own. Other guarded objects that this one holds
   * are copied afterwards, one lock at a time.
   */
  public GuardedTeam deepCopy() {
    return (GuardedTeam) TeamCopier.copy(this);
  }

  /** Called by {@link TeamCopier}: copies what must be read under this object's lock. */
  GuardedTeam copyLocked(Map<Object, Object> copies) {
    refuseReader("deepCopy");
    this.lock.writeLock().lock();
    try {
      return TeamCopier.copyLocked(this, copies);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    refuseReader("withLock");
    this.lock.writeLock().lock();
    try {
      return action.apply(this);
    } finally {
      this.lock.writeLock().unlock();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    refuseReader("runWithLock");
    this.lock.writeLock().lock();
    try {
      action.accept(this);
    } finally {
      this.lock.writeLock().unlock();
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
    refuseReader("tryWithLock");
    if (!this.lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(action.apply(this));
    } finally {
      this.lock.writeLock().unlock();
    }
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

  private static <E> Set<E> copyOf(Set<E> source) {
    if (source instanceof SortedSet<E> sorted) {
      return new TreeSet<>(sorted);
    }
    Set<E> copy = new LinkedHashSet<>(source);
    if (copy.size() < source.size()) {
      // The source holds elements that equal each other,
      // and only an IdentityHashMap keeps them apart.
      copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(source);
    }
    return copy;
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
      // this thread holds the read lock, so it would wait for the write lock forever
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
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

  /** An action for {@link #withLock}. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedTeam guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTeam guarded) throws X;
  }
}
