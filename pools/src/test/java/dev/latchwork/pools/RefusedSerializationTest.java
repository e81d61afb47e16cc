package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * If an object cannot be serialized at run time, there is a failure at once, which says what the
 * object is for, and the object is not sent again.
 */
class RefusedSerializationTest {
  private static final AtomicInteger CALLS = new AtomicInteger();

  /** Why an object cannot be serialized or deserialized. */
  private enum Way {
    CANNOT_BE_WRITTEN,
    THROWS_WHEN_WRITTEN,
    THROWS_WHEN_READ,
    IS_TOO_DEEP
  }

  private static final class Odd implements Serializable {
    private static final long serialVersionUID = 1;

    private final Way way;

    @SuppressWarnings({"serial", "unused"})
    private final Object content;

    private Odd(Way way) {
      this.way = way;
      this.content =
          switch (way) {
            case CANNOT_BE_WRITTEN -> Thread.currentThread();
            case IS_TOO_DEEP -> nested(100_000);
            default -> null;
          };
    }

    private static Object nested(int depth) {
      ArrayList<Object> list = new ArrayList<>();
      for (int i = 0; i < depth; i++) {
        ArrayList<Object> outer = new ArrayList<>();
        outer.add(list);
        list = outer;
      }
      return list;
    }

    private void writeObject(ObjectOutputStream out) throws java.io.IOException {
      if (way == Way.THROWS_WHEN_WRITTEN) {
        throw new AssertionError("write");
      }
      out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in)
        throws java.io.IOException, ClassNotFoundException {
      in.defaultReadObject();
      if (way == Way.THROWS_WHEN_READ) {
        throw new AssertionError("read");
      }
    }
  }

  private static List<Serializable> items(Way way) {
    List<Serializable> items = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
    items.set(17, new Odd(way));
    return items;
  }

  @BeforeEach
  void forget() {
    CALLS.set(0);
  }

  private static FarJobs<Serializable, Serializable> counting() {
    return new FarJobs<>(
        item -> {
          CALLS.incrementAndGet();
          return item instanceof Odd ? "odd" : item;
        });
  }

  @ParameterizedTest
  @EnumSource
  void itemFailsByIndexAndClass(Way way) throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(counting()).cluster(elsewhere).build()) {
      Throwable thrown = catchThrowable(() -> pool.computeAll(items(way)));
      assertThat(thrown)
          .isInstanceOf(CompletionException.class)
          .hasMessageStartingWith("FarJobs.compute: item 17 (" + Odd.class.getName() + ")")
          .hasMessageContaining("cannot be serialized");
      assertThat(CALLS).hasValueLessThanOrEqualTo(39);
      assertThat(catchThrowable(() -> pool.computeAsync(new Odd(way)).get()))
          .cause()
          .hasMessageStartingWith("FarJobs.compute: the item (" + Odd.class.getName() + ")");
    }
  }

  @ParameterizedTest
  @EnumSource
  void outcomesOfTheOtherItemsAreThere(Way way) throws Exception {
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(counting()).cluster(elsewhere).build()) {
      List<Outcome<Serializable>> outcomes = pool.computeOutcomes(items(way));
      assertThat(outcomes)
          .extracting(Outcome::index)
          .isEqualTo(IntStream.range(0, 40).boxed().toList());
      assertThat(outcomes.get(17).failure()).hasMessageContaining("item 17");
      assertThat(outcomes).filteredOn(o -> o.failure() != null).hasSize(1);
      assertThat(CALLS).hasValue(39);
    }
  }

  @ParameterizedTest
  @EnumSource
  void resultFailsByIndexAndClass(Way way) throws Exception {
    FarJobs<Integer, Serializable> jobs =
        new FarJobs<>(
            item -> {
              CALLS.incrementAndGet();
              return item == 17 ? new Odd(way) : item;
            });
    List<Integer> items = IntStream.range(0, 40).boxed().toList();
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(jobs).cluster(elsewhere).build()) {
      assertThat(catchThrowable(() -> pool.computeAll(items)))
          .isInstanceOf(CompletionException.class)
          .hasMessageStartingWith("FarJobs.compute: the result of item 17")
          .hasMessageContaining("cannot be serialized");
      CALLS.set(0);
      List<Outcome<Serializable>> outcomes = pool.computeOutcomes(items);
      assertThat(outcomes).filteredOn(o -> o.failure() != null).hasSize(1);
      assertThat(outcomes.get(17).failure()).hasMessageContaining("item 17");
      assertThat(CALLS)
          .as("each item once, except items behind a result that cannot be read")
          .hasValueLessThanOrEqualTo(80);
    }
  }

  @Test
  void targetFailsByItsMethod() {
    Odd captured = new Odd(Way.CANNOT_BE_WRITTEN);
    FarJobs<Integer, String> jobs = new FarJobs<>(item -> "" + captured.way);
    try (Elsewhere elsewhere = Elsewhere.thatWorks();
        var pool = FarJobsPool.builder(jobs).cluster(elsewhere).build()) {
      assertThat(catchThrowable(() -> pool.computeAll(List.of(1, 2, 3))))
          .isInstanceOf(CompletionException.class)
          .hasMessageStartingWith("FarJobs.compute: the target or an argument cannot be serialized")
          .hasMessageContaining("Thread");
    }
  }

  /** Plain serialization throws a failure that does not name the item. */
  @Test
  void twinHasTheBareFailure() {
    assertThat(catchThrowable(() -> Elsewhere.write(new Odd(Way.CANNOT_BE_WRITTEN))))
        .hasMessageNotContaining("item");
  }
}
