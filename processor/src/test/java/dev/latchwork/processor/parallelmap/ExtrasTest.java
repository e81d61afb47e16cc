package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arguments after the item are the same objects in every call, each in its own place. */
class ExtrasTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 300).boxed().toList();

  record Call(Object first, Object second, int[] third) {}

  static final class Marks {
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    @ParallelMap
    Integer mark(Integer item, List<String> first, List<String> second, int... third) {
      calls.add(new Call(first, second, third));
      return item;
    }

    @ParallelMap(workload = Workload.IO)
    Integer fetch(Integer item, List<String> first, List<String> second, int... third) {
      return mark(item, first, second, third);
    }

    @ParallelMap
    void visit(int item, List<String> first, List<String> second, int... third) {
      mark(item, first, second, third);
    }
  }

  /** The ways to start a map. */
  enum Form {
    ALL((p, a, b, c) -> p.markAll(ITEMS, a, b, c)),
    ALL_ASYNC((p, a, b, c) -> p.markAllAsync(ITEMS, a, b, c).get()),
    EACH((p, a, b, c) -> p.markEach(ITEMS, a, b, c).toList()),
    EACH_OF_STREAM((p, a, b, c) -> p.markEach(ITEMS.stream(), a, b, c).toList()),
    UNORDERED((p, a, b, c) -> p.markUnordered(ITEMS, a, b, c).toList()),
    OUTCOMES((p, a, b, c) -> p.markOutcomes(ITEMS, a, b, c)),
    IO((p, a, b, c) -> p.fetchAll(ITEMS, a, b, c)),
    VOID((p, a, b, c) -> p.visitAll(ITEMS, a, b, c)),
    PRIMITIVE((p, a, b, c) -> p.visitAll(ITEMS.stream().mapToInt(i -> i).toArray(), a, b, c)),
    ASYNC(
        (p, a, b, c) -> {
          for (Integer item : ITEMS) {
            p.markAsync(item, a, b, c).get();
          }
        });

    private final Start start;

    Form(Start start) {
      this.start = start;
    }
  }

  interface Start {
    void map(ExtrasTest_MarksPool pool, List<String> first, List<String> second, int[] third)
        throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void areTheSameObjectsInEveryCall(Form form) throws Exception {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    int[] third = {1, 2};
    Marks marks = new Marks();
    try (ExtrasTest_MarksPool pool = ExtrasTest_MarksPool.open(marks, 4)) {
      form.start.map(pool, first, second, third);
    }

    assertThat(marks.calls)
        .hasSameSizeAs(ITEMS)
        .allSatisfy(
            call -> {
              assertThat(call.first()).isSameAs(first);
              assertThat(call.second()).isSameAs(second);
              assertThat(call.third()).isSameAs(third);
            });
    assertThat(third).containsExactly(1, 2);
  }
}
