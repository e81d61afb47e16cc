package club;

import dev.latchwork.LatchworkGenerated;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.annotation.processing.Generated;

/** A {@link Club} that is guarded by one exclusive lock. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class GuardedClub extends Club {
  private final transient ReentrantLock lock = new ReentrantLock();

  GuardedClub() {
  }

  @Override
  public String toString() {
    if (!tryHold(this.lock)) {
      return "Club[<locked>]";
    }
    Set<Club.Member> members;
    Map<Club.Member, Set<Club.Member>> friends;
    TreeMap<Club.Member, String> ranks;
    TreeSet<? extends Club.Member> guests;
    Set<List<Club.Member>> teams;
    Map<Club.Member, List<? extends StringBuilder>> notes;
    AtomicReference<Club.Member> chair;
    try {
      members = super.members == null ? null : copyOf(super.members);
      friends = copySetMap(super.friends);
      ranks = super.ranks == null ? null : new TreeMap<>(super.ranks);
      guests = super.guests == null ? null : new TreeSet<>(super.guests);
      teams = copyListSet(super.teams);
      notes = copyListMap(super.notes);
      chair = super.chair == null ? null : new AtomicReference<>(super.chair.get());
    } finally {
      this.lock.unlock();
    }
    return "Club[members=" + printable(members) + ", friends=" + printable(friends) + ", ranks="
        + printable(ranks) + ", guests=" + printable(guests) + ", teams=" + printable(teams)
        + ", notes=" + printable(notes) + ", chair=" + chair + "]";
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
    if (value instanceof Club.Member) {
      return identity(value);
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
  public GuardedClub deepCopy() {
    return (GuardedClub) ClubCopier.copy(this);
  }

  /** Called by {@link ClubCopier}: copies what must be read under this object's lock. */
  GuardedClub copyLocked(Map<Object, Object> copies) {
    this.lock.lock();
    try {
      return ClubCopier.copyLocked(this, copies);
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

  private static Map<Club.Member, Set<Club.Member>> copySetMap(
      Map<Club.Member, Set<Club.Member>> source) {
    if (source == null) {
      return null;
    }
    Map<Club.Member, Set<Club.Member>> copy = copyOf(source);
    copy.replaceAll((key, value) -> value == null ? null : copyOf(value));
    return copy;
  }

  private static Set<List<Club.Member>> copyListSet(Set<List<Club.Member>> source) {
    if (source == null) {
      return null;
    }
    Set<List<Club.Member>> copy = copyOf(source);
    copy.clear();
    for (List<Club.Member> element : source) {
      copy.add(element == null ? null : new ArrayList<>(element));
    }
    return copy;
  }

  private static List<? extends StringBuilder> copyStringBuilderList(
      List<? extends StringBuilder> source) {
    if (source == null) {
      return null;
    }
    List<StringBuilder> copy = new ArrayList<>(source);
    copy.replaceAll(element -> element == null ? null : new StringBuilder(element));
    return copy;
  }

  private static Map<Club.Member, List<? extends StringBuilder>> copyListMap(
      Map<Club.Member, List<? extends StringBuilder>> source) {
    if (source == null) {
      return null;
    }
    Map<Club.Member, List<? extends StringBuilder>> copy = copyOf(source);
    copy.replaceAll((key, value) -> copyStringBuilderList(value));
    return copy;
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
    R apply(GuardedClub guarded) throws X;
  }

  /** An action for {@link #runWithLock}. */
  @FunctionalInterface
  public interface LockedAction<X extends Exception> {
    void accept(GuardedClub guarded) throws X;
  }
}
