package gallery;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import java.util.List;
import java.util.stream.Stream;

class Renders {
  private RendersPool kept;

  @ParallelMap(forms = Form.ALL)
  static int render(int item) {
    return item * item;
  }

  static int[] warned(List<Integer> items) throws InterruptedException {
    RendersPool pool = RendersPool.open(2);
    return pool.renderAll(items);
  }

  static int[] warnedAtOnce(List<Integer> items) throws InterruptedException {
    return RendersPool.builder().parallelism(2).build().renderAll(items);
  }

  static int[] warnedInParentheses(List<Integer> items) throws InterruptedException {
    return (RendersPool.open(2)).renderAll(items);
  }

  static void warnedUnused() {
    RendersPool.open(2);
  }

  static int[] warnedAssigned(List<Integer> items) throws InterruptedException {
    RendersPool pool;
    pool = RendersPool.open(2);
    return pool.renderAll(items);
  }

  static int[] accepted(List<Integer> items) throws InterruptedException {
    try (RendersPool pool = RendersPool.open(2)) {
      return pool.renderAll(items);
    }
  }

  static int[] acceptedClosed(List<Integer> items) throws InterruptedException {
    RendersPool pool = RendersPool.builder().build();
    try {
      return pool.renderAll(items);
    } finally {
      pool.close();
    }
  }

  static void acceptedShutdown() throws InterruptedException {
    RendersPool.open(2).close();
    RendersPool pool = RendersPool.open(2);
    pool.shutdown();
  }

  /** Whoever is given it may close it. */
  static void acceptedGiven(List<AutoCloseable> closers) {
    RendersPool pool = RendersPool.open(2);
    closers.add(pool);
  }

  /** No pool of mapped methods. */
  static Stream<CarPool> acceptedOther() {
    CarPool.open();
    return Stream.<CarPool>builder().build();
  }

  RendersPool acceptedElsewhere(List<AutoCloseable> closers) {
    kept = RendersPool.open();
    closers.add(RendersPool.open());
    RendersPool returned = RendersPool.open();
    return returned;
  }
}
