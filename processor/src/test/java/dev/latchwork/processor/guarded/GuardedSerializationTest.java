package dev.latchwork.processor.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.Pause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedSerializationTest {
  private static final int STEPS = 2_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whatIsWrittenWhileFourThreadsWriteIsConsistent() throws Exception {
    GuardedCopies_Ledger ledger = new GuardedCopies_Ledger();
    ledger.setBetween(Thread::yield);
    List<Future<?>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      writers.add(
          threads.submit(
              () -> {
                for (int i = 0; i < STEPS; i++) {
                  ledger.step();
                }
              }));
    }
    boolean done;
    GuardedCopies_Ledger read;
    do {
      done = writers.stream().allMatch(Future::isDone);
      read = (GuardedCopies_Ledger) read(written(ledger));
      assertThat(read.getLeft()).isEqualTo(read.getRight());
    } while (!done);
    assertThat(read.getLeft()).isEqualTo(4 * STEPS);
  }

  @Test
  void streamWaitsForMethodThatRuns() throws Exception {
    GuardedCopies_Ledger ledger = new GuardedCopies_Ledger();
    Pause pause = new Pause();
    ledger.setBetween(pause);
    Future<?> writer = threads.submit(ledger::step);
    pause.awaitReached();
    byte[][] bytes = new byte[1][];
    Thread stream = new Thread(() -> bytes[0] = written(ledger));
    stream.start();
    Pause.awaitBlocked(stream);
    pause.end();
    stream.join(60_000);
    writer.get();
    GuardedCopies_Ledger read = (GuardedCopies_Ledger) read(bytes[0]);
    assertThat(List.of(read.getLeft(), read.getRight())).containsExactly(1, 1);
  }

  @Test
  void twinThatIsNoDeepCopyIsTorn() throws Exception {
    GuardedCopies_OpenLedger ledger = new GuardedCopies_OpenLedger();
    Pause pause = new Pause();
    ledger.setBetween(pause);
    Future<?> writer = threads.submit(ledger::step);
    pause.awaitReached();
    byte[] bytes = written(ledger);
    pause.end();
    writer.get();
    GuardedCopies_OpenLedger read = (GuardedCopies_OpenLedger) read(bytes);
    assertThat(List.of(read.getLeft(), read.getRight())).containsExactly(1, 0);
  }

  @Test
  void lockIsFreeInWhatWasWrittenWhileHeld() throws Exception {
    GuardedCopies_Ledger ledger = new GuardedCopies_Ledger();
    byte[] bytes = ledger.withLock(l -> written(l));
    GuardedCopies_Ledger read = (GuardedCopies_Ledger) read(bytes);
    threads.submit(read::step).get(60, TimeUnit.SECONDS);
    assertThat(read.getRight()).isEqualTo(1);
  }

  @Test
  void cycleIsKept() throws Exception {
    GuardedCopies_Ledger ledger = new GuardedCopies_Ledger();
    GuardedCopies_Ledger partner = new GuardedCopies_Ledger();
    ledger.setPartner(partner);
    partner.setPartner(ledger);
    GuardedCopies_Ledger read = (GuardedCopies_Ledger) read(written(ledger));
    assertThat(read.getPartner()).isInstanceOf(GuardedCopies_Ledger.class).isNotSameAs(read);
    assertThat(((GuardedCopies_Ledger) read.getPartner()).getPartner()).isSameAs(read);
  }

  @Test
  void waitingThreadIsWokenInWhatWasRead() throws Exception {
    GuardedCopies_Slot slot = (GuardedCopies_Slot) read(written(new GuardedCopies_Slot()));
    String[] taken = new String[1];
    Thread taker =
        new Thread(
            () -> {
              try {
                taken[0] = slot.take();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    taker.start();
    Pause.awaitBlocked(taker);
    slot.put("a");
    taker.join(60_000);
    assertThat(taken[0]).isEqualTo("a");
  }

  /**
   * If both objects had the same number, each could take its own lock first and wait for the other.
   */
  @Test
  void objectsReadFromSameBytesAreOrdered() throws Exception {
    byte[] bytes = written(new GuardedCopies_Ledger());
    GuardedCopies_Ledger one = (GuardedCopies_Ledger) read(bytes);
    GuardedCopies_Ledger other = (GuardedCopies_Ledger) read(bytes);
    Pause pause = new Pause();
    one.setBetween(pause);
    Future<?> holder = threads.submit(one::step);
    pause.awaitReached();
    Future<?> forth = threads.submit(() -> one.takeFrom(other));
    Future<?> back = threads.submit(() -> other.takeFrom(one));
    pause.end();
    holder.get(60, TimeUnit.SECONDS);
    for (int i = 0; i < 2_000; i++) {
      Future<?> there = threads.submit(() -> one.takeFrom(other));
      Future<?> here = threads.submit(() -> other.takeFrom(one));
      there.get(60, TimeUnit.SECONDS);
      here.get(60, TimeUnit.SECONDS);
    }
    forth.get(60, TimeUnit.SECONDS);
    back.get(60, TimeUnit.SECONDS);
  }

  private static byte[] written(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
