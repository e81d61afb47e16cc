package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.processor.guarded.Copies.Badge;
import dev.latchwork.processor.guarded.Copies.Couple;
import dev.latchwork.processor.guarded.Copies.Crowd;
import dev.latchwork.processor.guarded.Copies.Pair;
import dev.latchwork.processor.guarded.Copies.Person;
import dev.latchwork.processor.guarded.Copies.PlainPair;
import dev.latchwork.processor.testing.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("LW162") // the tests look into copies
class GuardedCopyTest {
  private static final int WRITERS = 4;
  private static final int STEPS = 2_000;
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void copiesTakenWhileFourThreadsWriteAreStatesThatExisted() throws Exception {
    GuardedCopies_Pair pair = new GuardedCopies_Pair(threads);
    pair.setBetween(Thread::yield);
    List<Future<?>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      writers.add(
          threads.submit(
              () -> {
                for (int i = 0; i < STEPS; i++) {
                  pair.step();
                }
              }));
    }
    int last = 0;
    boolean done;
    do {
      done = writers.stream().allMatch(Future::isDone);
      Pair copy = pair.deepCopy();
      assertThat(copy.isConsistent()).isTrue();
      assertThat(copy.left).isGreaterThanOrEqualTo(last);
      last = copy.left;
    } while (!done);
    assertThat(last).isEqualTo(WRITERS * STEPS);
  }

  @Test
  void copyWaitsForMethodThatRuns() throws Exception {
    GuardedCopies_Pair pair = new GuardedCopies_Pair(threads);
    Pause pause = new Pause();
    pair.setBetween(pause);
    Future<?> writer = threads.submit(pair::step);
    pause.awaitReached();
    Pair[] copy = new Pair[1];
    Thread copier = new Thread(() -> copy[0] = pair.deepCopy());
    copier.start();
    Pause.awaitBlocked(copier);
    pause.end();
    copier.join(LONG.toMillis());
    writer.get();
    assertThat(copy[0].isConsistent()).isTrue();
    assertThat(copy[0].left).isEqualTo(1);
  }

  @Test
  void copyOfUnguardedTwinIsTorn() throws Exception {
    PlainPair pair = new PlainPair();
    Pause pause = new Pause();
    pair.between = pause;
    Future<?> writer = threads.submit(pair::step);
    pause.awaitReached();
    Pair copy = pair.deepCopy();
    pause.end();
    writer.get();
    assertThat(copy.isConsistent()).isFalse();
  }

  @Test
  void lockIsFreshAndPoolIsShared() throws Exception {
    GuardedCopies_Pair pair = new GuardedCopies_Pair(threads);
    pair.step();
    GuardedCopies_Pair copy = pair.deepCopy();
    Pause pause = new Pause();
    Future<?> holder = threads.submit(() -> pair.runWithLock(p -> pause.run()));
    pause.awaitReached();
    assertThat(pair.tryWithLock(SHORT, p -> true)).isEmpty();
    assertThat(copy.tryWithLock(LONG, p -> true)).isPresent();
    pause.end();
    holder.get();
    assertThat(copy.pool).isSameAs(threads);
    assertThat(copy.steps.get(0)).isNotSameAs(pair.steps.get(0)).containsExactly(1);
  }

  @Test
  void nullsStayAndUnguardedObjectsAreRefused() {
    assertThat(Copies_PairCopier.copy(null)).isNull();
    assertThat(new GuardedCopies_Person("a").deepCopy().partner).isNull();
    assertThatThrownBy(() -> Copies_PairCopier.copy(new PlainPair()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PlainPair");
  }

  @Test
  void nestedGuardedObjectsAreCopiedWithCyclesAndAliases() {
    Person a = new GuardedCopies_Person("a");
    Person b = new GuardedCopies_Person("b");
    a.setAge(7);
    a.partner = b;
    b.partner = a;
    a.employer = b;
    a.row = new Person[] {b, a, null};
    a.first = new ArrayList<>(List.of(b));
    a.second = a.first;
    a.friends.add(b);
    a.byName.put("b", b);
    a.family.addAll(List.of(a, b));

    Person copy = ((GuardedCopies_Person) a).deepCopy();

    Person other = copy.partner;
    assertThat(other).isInstanceOf(GuardedCopies_Person.class).isNotSameAs(b);
    assertThat(other.name).isEqualTo("b");
    assertThat(other.partner).isSameAs(copy).isNotSameAs(a);
    assertThat(copy.getAge()).isEqualTo(7);
    assertThat(copy.employer).isSameAs(b);
    assertThat(copy.row).containsExactly(other, copy, null);
    assertThat(copy.first).containsExactly(other).isSameAs(copy.second).isNotSameAs(a.first);
    assertThat(copy.friends).containsExactly(other);
    assertThat(copy.byName.get("b")).isSameAs(other);
    assertThat(copy.family).containsExactlyInAnyOrder(copy, other);
  }

  @Test
  void copierOfAnotherClassKeepsAliases() {
    Couple couple = new Couple();
    couple.one = new GuardedCopies_Person("a");
    couple.other = couple.one;
    Couple copy = Copies_CoupleCopier.copy(couple);
    assertThat(copy.one).isSameAs(copy.other).isNotSameAs(couple.one);
  }

  /** The copier may reach the list first through the guarded object or through its holder. */
  @Test
  void listThatGuardedAndOtherObjectsShareIsOneInTheCopy() {
    Person a = new GuardedCopies_Person("a");
    Person b = new GuardedCopies_Person("b");
    a.first = new ArrayList<>(List.of(a, b));
    b.second = a.first;
    for (boolean early : new boolean[] {false, true}) {
      Couple couple = new Couple();
      couple.one = early ? null : a;
      couple.both = a.first;
      Couple copy = Copies_CoupleCopier.copy(couple);
      assertThat(copy.both).hasSize(2).doesNotContain(a, b);
      Person first = copy.both.get(0);
      assertThat(first.first).isSameAs(copy.both);
      assertThat(copy.both.get(1).second).isSameAs(copy.both);
      assertThat(copy.one).isSameAs(early ? null : first);
    }
  }

  private static Crowd crowd(Badge... badges) {
    Crowd crowd = new GuardedCopies_Crowd();
    for (Badge badge : badges) {
      crowd.badges.add(badge);
      crowd.friends.put(badge, new HashSet<>(List.of(badges)));
      crowd.ranks.put(badge, "rank " + badge.number);
    }
    crowd.teams = Set.of(List.of(badges));
    crowd.chair.set(badges[0]);
    crowd.best = Map.entry("best", badges[0]);
    crowd.bench.set(1, badges[0]);
    return crowd;
  }

  /**
   * The copier may reach the entry first through either object. What it reads under the lock is not
   * yet the entry that other objects refer to.
   */
  @Test
  void entryThatGuardedAndOtherObjectsShareIsOneInTheCopy() {
    for (boolean early : new boolean[] {false, true}) {
      Couple couple = new Couple();
      Crowd crowd = crowd(badge(1));
      couple.best = crowd.best;
      if (early) {
        couple.before = crowd;
      } else {
        couple.after = crowd;
      }
      Couple copy = Copies_CoupleCopier.copy(couple);
      Crowd copied = early ? copy.before : copy.after;
      assertThat(copy.best).isNotSameAs(couple.best).isSameAs(copied.best);
      assertThat(copy.best.getValue())
          .isNotSameAs(couple.best.getValue())
          .isSameAs(copied.chair.get());
    }
  }

  private static Badge badge(int number) {
    Badge badge = new GuardedCopies_Badge();
    badge.number = number;
    return badge;
  }

  @Test
  void guardedElementsAndKeysAreFoundAgain() {
    Badge one = badge(1);
    Badge two = badge(2);

    Crowd copy = ((GuardedCopies_Crowd) crowd(one, two)).deepCopy();

    Badge chair = copy.chair.get();
    assertThat(chair).isEqualTo(one).isNotSameAs(one);
    assertThat(copy.badges).containsExactlyInAnyOrder(one, two).anyMatch(b -> b == chair);
    assertThat(copy.friends.get(two)).contains(chair).anyMatch(b -> b == chair);
    assertThat(copy.ranks).containsEntry(two, "rank 2");
    assertThat(copy.ranks.firstKey()).isSameAs(chair);
    assertThat(copy.teams).containsExactly(List.of(one, two));
    assertThat(copy.teams.iterator().next().get(0)).isSameAs(chair);
    assertThat(copy.best.getValue()).isSameAs(chair);
    assertThat(copy.bench.get(1)).isSameAs(chair);
    assertThat(copy.bench.get(0)).isNull();
  }

  @Test
  void lockIsFreeWhileCopiesAreHashed() throws Exception {
    Badge badge = badge(1);
    GuardedCopies_Crowd crowd = (GuardedCopies_Crowd) crowd(badge);
    Pause pause = new Pause();
    badge.whenHashed = pause;
    Future<Crowd> copy = threads.submit(crowd::deepCopy);
    pause.awaitReached();
    assertThat(crowd.tryWithLock(LONG, c -> true)).isPresent();
    pause.end();
    assertThat(copy.get(LONG.toSeconds(), TimeUnit.SECONDS).badges).hasSize(1);
  }

  /** The naive copy fills its set while the lock is held. */
  @Test
  void lockOfTwinIsTakenWhileCopiesAreHashed() throws Exception {
    Badge badge = badge(1);
    GuardedCopies_Crowd crowd = (GuardedCopies_Crowd) crowd(badge);
    Pause pause = new Pause();
    badge.whenHashed = pause;
    Future<Set<Badge>> copy = threads.submit(() -> crowd.withLock(c -> new HashSet<>(c.badges)));
    pause.awaitReached();
    assertThat(crowd.tryWithLock(SHORT, c -> true)).isEmpty();
    pause.end();
    copy.get(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void lockIsFreeWhileOtherIsWaitedFor() throws Exception {
    GuardedCopies_Person a = new GuardedCopies_Person("a");
    GuardedCopies_Person b = new GuardedCopies_Person("b");
    a.partner = b;
    Pause pause = new Pause();
    Future<?> holder = threads.submit(() -> b.runWithLock(p -> pause.run()));
    pause.awaitReached();
    Person[] copy = new Person[1];
    Thread copier = new Thread(() -> copy[0] = a.deepCopy());
    copier.start();
    Pause.awaitBlocked(copier);
    assertThat(a.tryWithLock(LONG, p -> true)).isPresent();
    assertThat(copy[0]).isNull();
    pause.end();
    copier.join(LONG.toMillis());
    holder.get();
    assertThat(copy[0].partner.name).isEqualTo("b");
  }

  @Test
  void objectsThatReferToEachOtherAreCopiedByTwoThreads() throws Exception {
    GuardedCopies_Person a = new GuardedCopies_Person("a");
    GuardedCopies_Person b = new GuardedCopies_Person("b");
    a.partner = b;
    b.partner = a;
    Future<?> first = threads.submit(() -> copyOften(a));
    Future<?> second = threads.submit(() -> copyOften(b));
    first.get(LONG.toSeconds(), TimeUnit.SECONDS);
    second.get(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  private static void copyOften(GuardedCopies_Person person) {
    for (int i = 0; i < 10_000; i++) {
      Person copy = person.deepCopy();
      if (copy.partner.partner != copy) {
        throw new AssertionError("the cycle is lost");
      }
    }
  }

  /** The naive copy waits for the partner while its own lock is held. */
  @Test
  void naiveTwinWaitsForEver() throws Exception {
    GuardedCopies_Person a = new GuardedCopies_Person("a");
    GuardedCopies_Person b = new GuardedCopies_Person("b");
    CountDownLatch bothHold = new CountDownLatch(2);
    Future<Optional<String>> first = threads.submit(() -> copyNaively(a, b, bothHold));
    Future<Optional<String>> second = threads.submit(() -> copyNaively(b, a, bothHold));
    assertThat(List.of(first.get(), second.get())).contains(Optional.empty());
  }

  private static Optional<String> copyNaively(
      GuardedCopies_Person own, GuardedCopies_Person partner, CountDownLatch bothHold)
      throws Exception {
    return own.withLock(
        p -> {
          bothHold.countDown();
          Pause.await(bothHold);
          return partner.tryWithLock(SHORT, other -> other.name);
        });
  }
}
