package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Collections that are changed while their items are mapped. */
class ChangedItemsTest {
  private enum Change implements Consumer<Collection<Integer>> {
    ADD {
      @Override
      public void accept(Collection<Integer> items) {
        items.add(-1);
      }
    },
    REMOVE {
      @Override
      public void accept(Collection<Integer> items) {
        items.remove(99);
      }
    },
    CLEAR {
      @Override
      public void accept(Collection<Integer> items) {
        items.clear();
      }
    }
  }

  private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

  private static Jobs<Integer, Integer> changing(Change change, Collection<Integer> items) {
    CountDownLatch first = new CountDownLatch(1);
    return new Jobs<>(
        item -> {
          if (item == 0) {
            change.accept(items);
            first.countDown();
          }
          Waits.until(first);
          return item;
        });
  }

  @ParameterizedTest
  @EnumSource
  void arrayListFailsByName(Change change) {
    for (Kind kind : Kind.values()) {
      ArrayList<Integer> items = new ArrayList<>(ITEMS);
      try (var pool = JobsPool.open(changing(change, items), 2)) {
        assertThatThrownBy(() -> kind.all(pool, items))
            .isInstanceOf(ConcurrentModificationException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void othersAreCopied(Change change) throws Exception {
    for (Kind kind : Kind.values()) {
      for (Collection<Integer> items :
          List.of(new LinkedList<>(ITEMS), new ConcurrentLinkedQueue<>(ITEMS))) {
        try (var pool = JobsPool.open(changing(change, items), 2)) {
          assertThat(kind.all(pool, items)).isEqualTo(ITEMS);
        }
      }
    }
  }

  /** The caller may change its list as soon as it has the future. */
  @ParameterizedTest
  @EnumSource
  void futuresTakeACopy(Change change) throws Exception {
    CountDownLatch changed = new CountDownLatch(1);
    Jobs<Integer, Integer> jobs =
        new Jobs<>(
            item -> {
              Waits.until(changed);
              return item;
            });
    for (Kind kind : Kind.values()) {
      ArrayList<Integer> items = new ArrayList<>(ITEMS);
      try (var pool = JobsPool.open(jobs, 2)) {
        Future<List<Integer>> future = kind.allAsync(pool, items);
        change.accept(items);
        changed.countDown();
        assertThat(future.get()).isEqualTo(ITEMS);
      }
    }
  }

  /**
   * Code that only reads by index sees whatever is in the list by then, or uses an index that no
   * longer exists.
   */
  @Test
  void twinThatReadsByIndexFailsByChance() {
    List<Integer> items = new ArrayList<>(ITEMS);
    Stream<Integer> twin = IntStream.range(0, items.size()).mapToObj(items::get);
    items.clear();
    assertThatThrownBy(twin::toList).isInstanceOf(IndexOutOfBoundsException.class);
    List<Integer> replaced = Arrays.asList(1, 2);
    Stream<Integer> other = IntStream.range(0, 2).mapToObj(replaced::get);
    replaced.set(1, 9);
    assertThat(other).containsExactly(1, 9);
  }
}
