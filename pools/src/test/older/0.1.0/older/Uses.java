package older;

import dev.latchwork.pools.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** All forms and options of a generated pool, and what came of them. */
public class Uses {
  public static String run() throws Exception {
    StringBuilder seen = new StringBuilder();
    long[] done = new long[1];
    ExecutorService there = Executors.newFixedThreadPool(2);
    for (WordsPool pool :
        List.of(
            WordsPool.open(new Words(), 2),
            WordsPool.sequential(new Words()),
            WordsPool.builder(new Words()).cluster(there).build(),
            WordsPool.builder(new Words())
                .parallelism(2)
                .executor(there)
                .retries(1)
                .progress((now, total) -> done[0] = Math.max(done[0], now))
                .context(() -> work -> work)
                .itemTimeout(Duration.ofMinutes(1))
                .timeout(Duration.ofMinutes(1))
                .build())) {
      try (pool) {
        seen.append(pool.joinAll(List.of("a", "b"), 2));
        seen.append(pool.joinAllAsync(List.of("c"), 3).get());
        seen.append(pool.joinAsync("d", 1).get());
        try (Stream<String> each = pool.joinEach(List.of("e", "f"), 1)) {
          seen.append(each.toList());
        }
        seen.append(pool.joinUnordered(Stream.of("g"), 1).toList());
        for (Outcome<String> outcome : pool.joinOutcomes(List.of("h", ""), 1)) {
          seen.append(outcome.index()).append(outcome.value()).append(outcome.failure());
        }
        seen.append(pool.joinZip(List.of("i", "j"), List.of(1, 2)));
        seen.append(Arrays.toString(pool.squareAll(new int[] {3, 4})));
        seen.append(Arrays.toString(pool.squareAll(List.of(5))));
        List<StringBuilder> visited = List.of(new StringBuilder("k"), new StringBuilder("l"));
        pool.visitAll(visited);
        seen.append(visited);
        try {
          pool.joinAll(List.of("m", ""), 1);
        } catch (IOException e) {
          seen.append(e.getMessage());
        }
        pool.shutdown();
        seen.append(pool.join(Duration.ofMinutes(1)));
        pool.terminate();
      }
      seen.append('\n');
    }
    there.shutdown();
    return seen.toString() + done[0];
  }
}
