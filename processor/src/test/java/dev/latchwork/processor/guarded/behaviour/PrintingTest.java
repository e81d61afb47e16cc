package dev.latchwork.processor.guarded.behaviour;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.latchwork.Guarded;
import dev.latchwork.Redacted;
import dev.latchwork.processor.testing.Crowd;
import dev.latchwork.processor.testing.Rival;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code toString()} never deadlocks, never shows secrets or half of a write, and always ends. */
class PrintingTest {

  @Guarded
  static class Login {
    String user = "ann";
    @Redacted String password = "secret";
    long[] visits = {1, 2};
    GuardedPrintingTest_Login other;
    private ReentrantLock inner = new ReentrantLock();
    ExecutorService mailer;

    void hold(Runnable meanwhile) {
      meanwhile.run();
    }

    void rename(String name, Runnable meanwhile) {
      user = name;
      meanwhile.run();
      visits = new long[] {3};
    }

    boolean isHeld() {
      return inner.isLocked();
    }
  }

  @Guarded
  static class Folder {
    @SuppressWarnings("LW133")
    final List<Link> children = new ArrayList<>();

    String name;

    Folder(String name) {
      this.name = name;
    }

    void adopt(Folder child) {
      children.add(new Link(child));
    }
  }

  /** Prints the object that it leads to. */
  record Link(Folder target) {}

  @Guarded
  static class Ring {
    final List<GuardedPrintingTest_Ring> members = new ArrayList<>();
    Map<String, Ring[]> byName = Map.of();
    Optional<? extends Ring> head = Optional.empty();

    void join(GuardedPrintingTest_Ring member) {
      members.add(member);
      byName = Map.of("a", new Ring[] {member});
      head = Optional.of(member);
    }

    void hold(Runnable meanwhile) {
      meanwhile.run();
    }
  }

  @Guarded
  static class Host {
    @SuppressWarnings("LW133")
    Object peer;

    int touched;

    void touch() {
      touched++;
    }
  }

  /**
   * Has its own {@code toString()}, which waits for the lock without a time limit, like all its
   * methods.
   */
  @Guarded
  static class Guest {
    void work(Runnable meanwhile) {
      meanwhile.run();
    }

    @Override
    public String toString() {
      return "Guest";
    }
  }

  /** Formats the object that it holds while it holds its own lock. */
  static final class NaiveHost {
    final ReentrantLock lock = new ReentrantLock();
    Object peer = "";

    @Override
    public String toString() {
      lock.lock();
      try {
        return "NaiveHost[" + peer + "]";
      } finally {
        lock.unlock();
      }
    }
  }

  @Guarded
  static class Slot<T> {
    T value;

    Slot(T value) {
      this.value = value;
    }
  }

  /** Fails like an object that is changed while it is printed. */
  static final class Torn {
    @Override
    public String toString() {
      throw new ConcurrentModificationException();
    }
  }

  /** Waits without a time limit for its lock, and then for the lock of the object that it holds. */
  static final class NaiveLogin {
    final ReentrantLock lock = new ReentrantLock();
    NaiveLogin other;

    @Override
    public String toString() {
      lock.lock();
      try {
        return "NaiveLogin[" + other + "]";
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Waits only a moment for the lock, but with a call that fails in an interrupted thread even if
   * the lock is free.
   */
  static final class NaivePrinter {
    final ReentrantLock lock = new ReentrantLock();

    @Override
    public String toString() {
      try {
        if (!lock.tryLock(100, TimeUnit.MILLISECONDS)) {
          return "[<locked>]";
        }
      } catch (InterruptedException e) {
        return "[<locked>]";
      }
      lock.unlock();
      return "[]";
    }
  }

  @Test
  void printsFieldsButNoSecretAndNoResource() {
    var login = new GuardedPrintingTest_Login();
    assertThat(login).hasToString("Login[user=ann, password=***, visits=[1, 2], other=null]");
  }

  @Test
  void givesUpWhileAnotherThreadHoldsTheLock() {
    var login = new GuardedPrintingTest_Login();
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer = new Rival(() -> printed.set(login.toString()));
    login.hold(
        () -> {
          printer.run();
          printer.join();
        });
    assertThat(printed).hasValue("Login[<locked>]");
  }

  @Test
  void twinWaitsForEver() {
    NaiveLogin login = new NaiveLogin();
    Rival printer = new Rival(login::toString);
    login.lock.lock();
    printer.run();
    assertThat(printer.waited()).isTrue();
    login.lock.unlock();
    printer.join();
  }

  @Test
  void keepsPendingInterrupt() {
    var login = new GuardedPrintingTest_Login();
    AtomicBoolean kept = new AtomicBoolean();
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer =
        new Rival(
            () -> {
              Thread.currentThread().interrupt();
              printed.set(login.toString());
              kept.set(Thread.currentThread().isInterrupted());
            });
    login.hold(
        () -> {
          printer.run();
          printer.join();
        });
    assertThat(printed).hasValue("Login[<locked>]");
    assertThat(kept).isTrue();
  }

  @Test
  void pendingInterruptDoesNotKeepFromPrintingWhatIsFree() {
    var login = new GuardedPrintingTest_Login();
    Thread.currentThread().interrupt();
    assertThat(login.toString()).startsWith("Login[user=ann");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void twinForgetsTheInterruptAndPrintsNothing() {
    Thread.currentThread().interrupt();
    assertThat(new NaivePrinter()).hasToString("[<locked>]");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void interruptWhileWaitingIsKept() {
    var login = new GuardedPrintingTest_Login();
    AtomicBoolean kept = new AtomicBoolean();
    Rival printer =
        new Rival(
            () -> {
              login.toString();
              kept.set(Thread.currentThread().isInterrupted());
            });
    login.hold(
        () -> {
          printer.run();
          printer.interrupt();
          printer.join();
        });
    assertThat(kept).isTrue();
  }

  @Test
  @SuppressWarnings("LW174")
  void twoThatPrintEachOtherUnderTheirLocksEnd() throws InterruptedException {
    var first = new GuardedPrintingTest_Login();
    var second = new GuardedPrintingTest_Login();
    CyclicBarrier bothHold = new CyclicBarrier(2);
    Crowd.run(
        2,
        index -> {
          var own = index == 0 ? first : second;
          var foreign = index == 0 ? second : first;
          own.runWithLock(
              o -> {
                bothHold.await();
                assertThat(foreign.toString())
                    .isIn(
                        "Login[<locked>]",
                        "Login[user=ann, password=***, visits=[1, 2], other=null]");
              });
        });
  }

  @Test
  void guardedFieldIsNamedAndNotLocked() {
    var first = new GuardedPrintingTest_Login();
    var second = new GuardedPrintingTest_Login();
    first.setOther(second);
    second.setOther(first);
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer = new Rival(() -> printed.set(first.toString()));
    second.hold(
        () -> {
          printer.run();
          printer.join();
        });
    assertThat(printer.waited()).isFalse();
    assertThat(printed.get()).contains("other=GuardedPrintingTest_Login@");
  }

  @Test
  void holdsNoLockWhileUnknownObjectFormatsItself() {
    var host = new GuardedPrintingTest_Host();
    var guest = new GuardedPrintingTest_Guest();
    host.setPeer(guest);
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer = new Rival(() -> printed.set(host.toString()));
    guest.work(
        () -> {
          printer.run();
          host.touch();
        });
    printer.join();
    assertThat(printer.waited()).isTrue();
    assertThat(printed).hasValue("Host[peer=Guest, touched=0]");
  }

  @Test
  void twinHoldsItAndDeadlocks() {
    NaiveHost host = new NaiveHost();
    var guest = new GuardedPrintingTest_Guest();
    host.peer = guest;
    Rival printer = new Rival(host::toString);
    guest.work(
        () -> {
          printer.run();
          assertThat(host.lock.tryLock()).isFalse();
        });
    printer.join();
  }

  @Test
  void unknownObjectThatFailsToFormatItselfDoesNotFailItsHolder() {
    var host = new GuardedPrintingTest_Host();
    host.setPeer(new Torn());
    assertThat(host).hasToString("Host[peer=Torn[<ConcurrentModificationException>], touched=0]");
    host.setPeer(new int[] {1});
    assertThat(host).hasToString("Host[peer=[1], touched=0]");
  }

  @Test
  void whatStandsForTypeVariableIsPrintedByContentAndMayThrow() {
    assertThat(new GuardedPrintingTest_Slot<>(new int[] {1, 2})).hasToString("Slot[value=[1, 2]]");
    assertThat(new GuardedPrintingTest_Slot<>(new Torn()))
        .hasToString("Slot[value=Torn[<ConcurrentModificationException>]]");
    assertThat(new GuardedPrintingTest_Slot<>(null)).hasToString("Slot[value=null]");
  }

  @Test
  void prints1500Fields() {
    String fields =
        IntStream.range(0, 1500).mapToObj(i -> "int f%d;".formatted(i)).collect(joining("\n"));
    Compilation compilation =
        TestCompiler.compileOnThisJdk(
            Map.of(
                "Wide.java",
                "@dev.latchwork.Guarded(accessors = dev.latchwork.Guarded.Accessors.NONE)\n"
                    + "class Wide {\n"
                    + fields
                    + "\n}\n"));
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
  }

  @Test
  void neverPrintsHalfOfWrite() {
    var login = new GuardedPrintingTest_Login();
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer = new Rival(() -> printed.set(login.toString()));
    login.rename("bob", printer);
    printer.join();
    assertThat(printed.get())
        .isIn("Login[<locked>]", "Login[user=bob, password=***, visits=[3], other=null]");
  }

  @Test
  void objectThatReachesItselfIsCutShort() {
    var folder = new GuardedPrintingTest_Folder("a");
    folder.adopt(folder);
    assertThat(folder).hasToString("Folder[children=[Link[target=Folder[\u2026]]], name=a]");
    assertThat(folder)
        .as("again")
        .hasToString("Folder[children=[Link[target=Folder[\u2026]]], name=a]");
  }

  @Test
  void guardedElementsAreNamedAndNotLockedLikeGuardedFields() {
    var ring = new GuardedPrintingTest_Ring();
    var member = new GuardedPrintingTest_Ring();
    ring.join(member);
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer = new Rival(() -> printed.set(ring.toString()));
    member.hold(
        () -> {
          printer.run();
          printer.join();
        });
    assertThat(printer.waited()).isFalse();
    String name =
        "GuardedPrintingTest_Ring@" + Integer.toHexString(System.identityHashCode(member));
    assertThat(printed)
        .hasValue("Ring[members=[%1$s], byName={a=[%1$s]}, head=Optional[%1$s]]".formatted(name));
  }

  @Test
  void twinAsksEachElementInTurn() {
    var member = new GuardedPrintingTest_Ring();
    List<Object> holder = List.of(member);
    AtomicReference<String> printed = new AtomicReference<>();
    Rival printer = new Rival(() -> printed.set(holder.toString()));
    member.hold(
        () -> {
          printer.run();
          printer.join();
        });
    assertThat(printed).hasValue("[Ring[<locked>]]");
  }

  @Test
  void errorOfSomebodysToStringIsShownLikeAnException() {
    var host = new GuardedPrintingTest_Host();
    host.setPeer(
        new Object() {
          @Override
          public String toString() {
            throw new StackOverflowError();
          }
        });
    assertThat(host)
        .hasToString("Host[peer=" + getClass().getName() + "$1[<StackOverflowError>], touched=0]");
    host.setPeer(new Cause(new AssertionError() {}));
    assertThat(host.toString()).contains("Cause[<" + getClass().getName() + "$2>]");
  }

  private record Cause(Error error) {
    @Override
    public String toString() {
      throw error;
    }
  }

  @Test
  void twinThatReachesItselfNeverEnds() {
    NaiveLogin login = new NaiveLogin();
    login.other = login;
    assertThatThrownBy(login::toString).isInstanceOf(StackOverflowError.class);
  }
}
