package dev.latchwork.stress.threads;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that guarded objects are linearizable: however the steps of the threads interleave, the
 * results could also come from calling the methods one after another. Lincheck creates the
 * scenarios and tries the interleavings. For the twins, which have no lock, it has to find a wrong
 * result.
 */
class LinearizabilityIT {
  private static final boolean LONG = Boolean.getBoolean("latchwork.stress.long");

  /**
   * The kind of lock to test. The field is static, because Lincheck creates the objects of the
   * classes below.
   */
  private static Kind kind;

  public static class OfPair {
    private final Pair pair = kind.pair();

    @Operation
    public void add(@Param(gen = IntGen.class, conf = "1:3") int amount) {
      pair.add(amount);
    }

    @Operation
    public void setLeft(@Param(gen = IntGen.class, conf = "1:3") int value) {
      pair.setLeft(value);
    }

    @Operation
    public long updateLeft() {
      return pair.updateLeft(left -> left + 1);
    }

    @Operation
    public long getLeft() {
      return pair.getLeft();
    }

    @Operation
    public long getRight() {
      return pair.getRight();
    }

    @Operation
    public long both() {
      return pair.both();
    }

    @Operation
    public void addInSteps() {
      pair.locked(() -> pair.setLeft(pair.getLeft() + 1));
    }

    @Operation
    public String print() {
      return pair.toString();
    }

    @Operation
    public long copy() {
      return pair.deepCopy().both();
    }
  }

  public static class OfTwoPairs {
    private final Pair one = kind.pair();
    private final Pair other = kind.pair();

    public OfTwoPairs() {
      one.join(other);
      other.join(one);
    }

    @Operation
    public void there(@Param(gen = IntGen.class, conf = "1:3") int amount) {
      one.give(other, amount);
    }

    @Operation
    public void back(@Param(gen = IntGen.class, conf = "1:3") int amount) {
      other.give(one, amount);
    }

    @Operation
    public long sum() {
      return one.sum(other);
    }

    @Operation
    public long getLeft() {
      return one.getLeft();
    }

    @Operation
    public long copyOfOne() {
      return one.deepCopy().both();
    }

    @Operation
    public long copyOfOther() {
      return other.deepCopy().both();
    }
  }

  public static class OfShelf {
    private final Shelf shelf = kind.shelf();

    @Operation
    public void addTwice(@Param(gen = IntGen.class, conf = "1:3") int item) {
      shelf.addTwice(item);
    }

    @Operation
    public int size() {
      return shelf.size();
    }

    @Operation
    public List<Integer> iterate() {
      List<Integer> items = new ArrayList<>();
      shelf.forEach(items::add);
      return items;
    }

    @Operation
    public List<Integer> getItems() {
      return shelf.getItems();
    }
  }

  public static class OfMap {
    private final Words map =
        kind == Kind.NONE ? new Words.None() : new GuardedWords(new Words.None());

    @Operation
    public Integer put(@Param(gen = IntGen.class, conf = "1:3") int value) {
      return map.put("key", value);
    }

    @Operation
    public Integer merge(@Param(gen = IntGen.class, conf = "1:3") int value) {
      return map.merge("key", value, Integer::sum);
    }

    @Operation
    public Integer remove() {
      return map.remove("key");
    }

    @Operation
    public List<Map.Entry<String, Integer>> entries() {
      return List.copyOf(map.entrySet());
    }
  }

  /**
   * One thread puts letters in, and the other takes them out. The mailbox starts and ends empty;
   * otherwise the last call would wait forever.
   */
  public static class OfMailbox {
    private final Mailbox mailbox = kind == Kind.NONE ? new Hasty() : kind.mailbox();

    @Operation(blocking = true, nonParallelGroup = "put")
    public boolean put(@Param(gen = IntGen.class, conf = "1:3") int letter) {
      mailbox.put(letter);
      return true;
    }

    @Operation(blocking = true, nonParallelGroup = "take")
    public int take() {
      return mailbox.take();
    }
  }

  /**
   * A mailbox for one thread. Lincheck calls it to find out what the calls return in a certain
   * order. A call that would have to wait returns a value that a real mailbox never returns, so
   * Lincheck rules out that order.
   */
  public static class MailboxOfOneThread {
    private int content;

    public boolean put(int letter) {
      if (content != 0) {
        return false;
      }
      content = letter;
      return true;
    }

    public int take() {
      int letter = content;
      content = 0;
      return letter;
    }
  }

  /** A mailbox that misses changes between checking the condition and taking the lock. */
  private static final class Hasty extends Mailbox {
    @Override
    void put(int letter) {
      awaitThatEmptyIs(true);
      synchronized (this) {
        mail.add(letter);
        notifyAll();
      }
    }

    @Override
    int take() {
      awaitThatEmptyIs(false);
      synchronized (this) {
        notifyAll();
        return mail.remove();
      }
    }

    private void awaitThatEmptyIs(boolean expected) {
      try {
        while (mail.isEmpty() != expected) {
          synchronized (this) {
            wait();
          }
        }
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts", e);
      }
    }

    @Override
    int poll() {
      throw new UnsupportedOperationException();
    }
  }

  /**
   * Makes transfers in both directions at the same time. The twin locks the object that gives
   * before the object that receives, so it can deadlock.
   */
  public static class OfTransfers {
    private final Pair one = kind.pair();
    private final Pair other = kind.pair();

    @Operation
    public void there() {
      give(one, other);
    }

    @Operation
    public void back() {
      give(other, one);
    }

    private static void give(Pair from, Pair to) {
      if (kind != Kind.NONE) {
        from.give(to, 1);
        return;
      }
      synchronized (from) {
        synchronized (to) {
          from.give(to, 1);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pair(Kind kind) {
    check(kind, OfPair.class);
  }

  @ParameterizedTest
  @MethodSource("someKinds")
  void twoPairs(Kind kind) {
    check(kind, OfTwoPairs.class);
  }

  @ParameterizedTest
  @MethodSource("someKinds")
  void transfers(Kind kind) {
    checkForDeadlock(kind, options(), OfTransfers.class);
  }

  @ParameterizedTest
  @MethodSource("someKinds")
  void shelf(Kind kind) {
    check(kind, OfShelf.class);
  }

  @ParameterizedTest
  @EnumSource
  void mailbox(Kind kind) {
    ModelCheckingOptions options =
        options().actorsBefore(0).actorsAfter(0).sequentialSpecification(MailboxOfOneThread.class);
    checkForDeadlock(kind, options, OfMailbox.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPTIMISTIC", "NONE"})
  void map(Kind kind) {
    check(kind, OfMap.class);
  }

  /** Returns all kinds in the long mode, otherwise only some. */
  static List<Kind> someKinds() {
    return LONG
        ? List.of(Kind.values())
        : List.of(Kind.OPTIMISTIC, Kind.READ_WRITE, Kind.MONITOR, Kind.NONE);
  }

  private static void check(Kind kind, Class<?> operations) {
    LinearizabilityIT.kind = kind;
    if (kind == Kind.NONE) {
      assertThatThrownBy(() -> options().check(operations))
          .isInstanceOf(LincheckAssertionError.class)
          .hasMessageContaining("Invalid execution results");
    } else {
      options().check(operations);
    }
  }

  private static void checkForDeadlock(
      Kind kind, ModelCheckingOptions options, Class<?> operations) {
    LinearizabilityIT.kind = kind;
    if (kind == Kind.NONE) {
      assertThatThrownBy(() -> options.check(operations))
          .isInstanceOf(LincheckAssertionError.class)
          .hasMessageContaining("deadlock");
    } else {
      options.check(operations);
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(LONG ? 100 : 2)
        .invocationsPerIteration(LONG ? 5_000 : 40)
        .threads(2)
        .actorsPerThread(2)
        .actorsBefore(LONG ? 1 : 0)
        .actorsAfter(LONG ? 1 : 0)
        // A thread that is slow because the machine is busy must not count as hung.
        .invocationTimeout$lincheck(300_000);
  }
}
