package dev.latchwork.processor.adoption.after;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchwork.processor.adoption.after.WarehouseState.Reservation;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The tests that the class has always had. The tests before and after its adoption of Latchwork
 * differ only in their imports.
 */
class WarehouseTest {
  private final Warehouse warehouse = new Warehouse("north", 1_000_000);

  @Test
  void whatIsReservedIsNotTaken() {
    warehouse.deliver("nut", 10);
    Reservation some = warehouse.reserve("nut", 6);
    assertThat(warehouse.take("nut", 5)).isFalse();
    assertThat(warehouse.take("nut", 4)).isTrue();
    assertThat(warehouse.available("nut")).isZero();
    assertThatThrownBy(() -> warehouse.reserve("nut", 1)).hasMessage("only 0 of nut");
    warehouse.ship(some);
    assertThat(warehouse.count("nut")).isZero();
    assertThat(warehouse.cancel(some)).isFalse();
    assertThat(warehouse.getMoved()).isEqualTo(20);
  }

  @Test
  void reservationsFollowAnArticleThatIsRenamed() {
    warehouse.deliver("nut", 3);
    warehouse.reserve("nut", 2);
    assertThat(warehouse.rename("nut", "bolt")).isEqualTo(3);
    assertThat(warehouse.reserved("bolt")).isEqualTo(2);
    assertThat(warehouse.inventory()).containsEntry("bolt", 3).hasSize(1);
  }

  @Test
  void capacityAndClosingAreHeld() {
    warehouse.deliver("nut", 3);
    assertThatThrownBy(() -> warehouse.setCapacity(2)).hasMessage("holds 3");
    warehouse.setCapacity(3);
    assertThat(warehouse.getCapacity()).isEqualTo(3);
    assertThatThrownBy(() -> warehouse.deliver("nut", 1)).hasMessage("full");
    warehouse.close();
    assertThat(warehouse.isClosed()).isTrue();
    assertThatThrownBy(() -> warehouse.take("nut", 1)).hasMessage("closed");
  }

  @Test
  void notesAreWalkedAsTheyWere() {
    warehouse.deliver("nut", 3);
    for (String note : warehouse) {
      warehouse.clearNotes();
      assertThat(note).isEqualTo("+3 nut");
    }
    assertThat(warehouse.lastNotes(5)).isEmpty();
    assertThat(warehouse)
        .hasToString(
            "Warehouse[name=north, stock={nut=3}, reservations={}, log=[], nextReservation=1,"
                + " capacity=1000000, moved=3, closed=false]");
  }

  @Test
  void nothingIsLostBetweenThreads() throws Exception {
    int threads = 4;
    int each = 2_000;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> done =
        IntStream.range(0, threads)
            .<Future<?>>mapToObj(
                t ->
                    pool.submit(
                        () -> {
                          start.await();
                          for (int i = 0; i < each; i++) {
                            warehouse.deliver("nut", 2);
                            warehouse.take("nut", 1);
                          }
                          return null;
                        }))
            .toList();
    start.countDown();
    for (Future<?> d : done) {
      d.get();
    }
    pool.shutdown();
    assertThat(warehouse.count("nut")).isEqualTo(threads * each);
    assertThat(warehouse.getMoved()).isEqualTo(3L * threads * each);
    assertThat(warehouse.lastNotes(Integer.MAX_VALUE)).hasSize(2 * threads * each);
  }
}
