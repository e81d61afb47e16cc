package org;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Generated;

/** {@link Team} behind one read-write lock: every way in takes it. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class GuardedTeam extends Team {
  /** What a thread is printing: an object that is met again is cut short. */
  private static final ThreadLocal<Set<Object>> PRINTING = ThreadLocal.withInitial(
      () -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  public GuardedTeam() {
  }

  @Override
  int getPoints() {
    enter("getPoints");
    try {
      return super.getPoints();
    } finally {
      leave();
    }
  }

  @Override
  void setPoints(int points) {
    enter("setPoints");
    try {
      super.setPoints(points);
    } finally {
      leave();
    }
  }

  List<Team> getAllies() {
    hold();
    try {
      return super.allies == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.allies));
    } finally {
      release();
    }
  }

  Map<String, Team> getByName() {
    hold();
    try {
      return super.byName == null ? null : Collections.unmodifiableMap(copyOf(super.byName));
    } finally {
      release();
    }
  }

  Set<Team> getRivals() {
    hold();
    try {
      return super.rivals == null ? null : Collections.unmodifiableSet(copyOf(super.rivals));
    } finally {
      release();
    }
  }

  Map<Team, Integer> getWins() {
    hold();
    try {
      return super.wins == null ? null : Collections.unmodifiableMap(copyOf(super.wins));
    } finally {
      release();
    }
  }

  void setWins(Map<Team, Integer> value) {
    Map<Team, Integer> copy = value == null ? null : copyOf(value);
    enter("setWins");
    try {
      super.wins = copy;
    } finally {
      leave();
    }
  }

  Map<Team, Integer> updateWins(UnaryOperator<Map<Team, Integer>> operator) {
    enter("updateWins");
    try {
      Map<Team, Integer> updated = operator.apply(super.wins == null ? null : copyOf(super.wins));
      super.wins = updated == null ? null : copyOf(updated);
      return updated;
    } finally {
      leave();
    }
  }

  Team getParent() {
    hold();
    try {
      return super.parent;
    } finally {
      release();
    }
  }

  void setParent(Team value) {
    enter("setParent");
    try {
      super.parent = value;
    } finally {
      leave();
    }
  }

  Team updateParent(UnaryOperator<Team> operator) {
    enter("updateParent");
    try {
      super.parent = operator.apply(super.parent);
      return super.parent;
    } finally {
      leave();
    }
  }

  Team[] getFormer() {
    hold();
    try {
      return super.former == null ? null : super.former.clone();
    } finally {
      release();
    }
  }

  void setFormer(Team[] value) {
    Team[] copy = value == null ? null : value.clone();
    enter("setFormer");
    try {
      super.former = copy;
    } finally {
      leave();
    }
  }

  Team[] updateFormer(UnaryOperator<Team[]> operator) {
    enter("updateFormer");
    try {
      Team[] updated = operator.apply(super.former == null ? null : super.former.clone());
      super.former = updated == null ? null : updated.clone();
      return updated;
    } finally {
      leave();
    }
  }

  List<Team> getPlanned() {
    hold();
    try {
      return super.planned == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.planned));
    } finally {
      release();
    }
  }

  void setPlanned(List<Team> value) {
    List<Team> copy = value == null ? null : new ArrayList<>(value);
    enter("setPlanned");
    try {
      super.planned = copy;
    } finally {
      leave();
    }
  }

  List<Team> updatePlanned(UnaryOperator<List<Team>> operator) {
    enter("updatePlanned");
    try {
      List<Team> updated = operator.apply(super.planned == null ? null
          : new ArrayList<>(super.planned));
      super.planned = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      leave();
    }
  }

  List<Team> getAlsoPlanned() {
    hold();
    try {
      return super.alsoPlanned == null ? null
          : Collections.unmodifiableList(new ArrayList<>(super.alsoPlanned));
    } finally {
      release();
    }
  }

  void setAlsoPlanned(List<Team> value) {
    List<Team> copy = value == null ? null : new ArrayList<>(value);
    enter("setAlsoPlanned");
    try {
      super.alsoPlanned = copy;
    } finally {
      leave();
    }
  }

  List<Team> updateAlsoPlanned(UnaryOperator<List<Team>> operator) {
    enter("updateAlsoPlanned");
    try {
      List<Team> updated = operator.apply(super.alsoPlanned == null ? null
          : new ArrayList<>(super.alsoPlanned));
      super.alsoPlanned = updated == null ? null : new ArrayList<>(updated);
      return updated;
    } finally {
      leave();
    }
  }

  Optional<Team> getBest() {
    hold();
    try {
      return super.best;
    } finally {
      release();
    }
  }

  void setBest(Optional<Team> value) {
    enter("setBest");
    try {
      super.best = value;
    } finally {
      leave();
    }
  }

  Optional<Team> updateBest(UnaryOperator<Optional<Team>> operator) {
    enter("updateBest");
    try {
      super.best = operator.apply(super.best);
      return super.best;
    } finally {
      leave();
    }
  }

  Team.Seat getSeat() {
    hold();
    try {
      return super.seat;
    } finally {
      release();
    }
  }

  void setSeat(Team.Seat value) {
    enter("setSeat");
    try {
      super.seat = value;
    } finally {
      leave();
    }
  }

  Team.Seat updateSeat(UnaryOperator<Team.Seat> operator) {
    enter("updateSeat");
    try {
      super.seat = operator.apply(super.seat);
      return super.seat;
    } finally {
      leave();
    }
  }

  @Override
  public String toString() {
    if (!PRINTING.get().add(this)) {
      return "Team[\u2026]";
    }
    try {
      if (!tryHold()) {
        return "Team[<locked>]";
      }
      List<Team> allies;
      Map<String, Team> byName;
      Set<Team> rivals;
      Map<Team, Integer> wins;
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
        parent = identity(super.parent);
        former = super.former == null ? null : super.former.clone();
        planned = super.planned == null ? null : new ArrayList<>(super.planned);
        alsoPlanned = super.alsoPlanned == null ? null : new ArrayList<>(super.alsoPlanned);
        best = super.best;
        seat = super.seat;
      } finally {
        release();
      }
      return "Team[allies=" + allies + ", byName=" + byName + ", rivals=" + rivals + ", wins="
          + wins + ", parent=" + parent + ", former=" + Arrays.deepToString(former) + ", planned="
          + planned + ", alsoPlanned=" + alsoPlanned + ", best=" + best + ", seat=" + seat + "]";
    } finally {
      PRINTING.get().remove(this);
    }
  }

  private static String identity(Object guarded) {
    // its own toString() would take a second lock
    if (guarded == null) {
      return "null";
    }
    String hash = Integer.toHexString(System.identityHashCode(guarded));
    return guarded.getClass().getSimpleName() + "@" + hash;
  }

  /**
   * Returns a copy of one moment, behind a lock of its own. Guarded objects that it holds are
   * copied after that, one lock at a time.
   */
  public GuardedTeam deepCopy() {
    return (GuardedTeam) TeamCopier.copy(this);
  }

  /** For {@link TeamCopier}: what needs the lock of this object. */
  GuardedTeam copyLocked(Map<Object, Object> copies) {
    enter("deepCopy");
    try {
      return TeamCopier.copyLocked(this, copies);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock and returns its result. */
  public <R, X extends Exception> R withLock(LockedFunction<R, X> action) throws X {
    enter("withLock");
    try {
      return action.apply(this);
    } finally {
      leave();
    }
  }

  /** Runs an action of several steps under the lock. */
  public <X extends Exception> void runWithLock(LockedAction<X> action) throws X {
    enter("runWithLock");
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
    refuseReader("tryWithLock");
    long nanos = TimeUnit.NANOSECONDS.convert(patience);
    if (!this.lock.writeLock().tryLock(nanos, TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(withLock(action));
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
      // The original tells equal keys apart.
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
      // The original tells equal elements apart.
      copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(source);
    }
    return copy;
  }

  private void enter(String writer) {
    if (this.lock == null) {
      // super(..) still runs: no other thread has this object
      return;
    }
    refuseReader(writer);
    this.lock.writeLock().lock();
  }

  private void refuseReader(String writer) {
    if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
      // waiting here would be waiting for this very thread
      throw new IllegalStateException(
          writer + " writes, and was called from a method that only reads");
    }
  }

  private void leave() {
    if (this.lock != null) {
      this.lock.writeLock().unlock();
    }
  }

  private void hold() {
    // null while super(..) still runs: no other thread has this object
    if (this.lock != null) {
      this.lock.readLock().lock();
    }
  }

  private boolean tryHold() {
    // printing waits a moment at most: it must not be what deadlocks
    if (this.lock == null || this.lock.readLock().tryLock()) {
      return true;
    }
    boolean interrupted = Thread.interrupted();
    try {
      return this.lock.readLock().tryLock(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void release() {
    if (this.lock != null) {
      this.lock.readLock().unlock();
    }
  }

  /** What {@link #withLock} runs. */
  @FunctionalInterface
  public interface LockedFunction<R, X extends Exception> {
    R apply(GuardedTeam guarded) throws X;
  }

  /** What {@link #runWithLock} runs. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedTeam guarded) throws X;
  }
}
