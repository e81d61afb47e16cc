package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Map calls for the items of two lists. */
class ZipTest {
  private final AtomicInteger calls = new AtomicInteger();

  private final Jobs<String, String> jobs =
      new Jobs<>(
          item -> {
            calls.incrementAndGet();
            return item;
          });

  @Test
  void itemsAreMappedPairByPair() throws Exception {
    try (var pool = JobsPool.open(jobs, 2)) {
      assertThat(pool.pairZip(List.of("a", "b", "c"), new LinkedList<>(List.of(1, 2, 3))))
          .containsExactly("a/1", "b/2", "c/3");
      assertThat(pool.pairZip(List.of(), List.of())).isEmpty();
    }
  }

  @Test
  void listsOfDifferentLengthsAreRefused() {
    try (var pool = JobsPool.open(jobs, 2)) {
      assertThatThrownBy(() -> pool.pairZip(List.of("a", "b"), List.of(1, 2, 3)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("lists of 2 and of 3 items");
      assertThatThrownBy(() -> pool.pairZip(List.of("a", "b"), List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(calls).hasValue(0);
  }
}
