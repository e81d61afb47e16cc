package dev.latchwork.benchmarks.map;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;

/** Waits, as for a disk or a server. */
class Nap {
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  long nap(int item) throws InterruptedException {
    Thread.sleep(10);
    return item;
  }

  /** For interfaces that know no checked exception. */
  long napOrFail(int item) {
    try {
      return nap(item);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
