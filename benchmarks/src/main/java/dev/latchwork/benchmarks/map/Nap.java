package dev.latchwork.benchmarks.map;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import dev.latchwork.Workload;

/** A mapped method that waits, as if for a disk or a server. */
class Nap {
  @ParallelMap(workload = Workload.IO, forms = Form.ALL)
  long nap(int item) throws InterruptedException {
    Thread.sleep(10);
    return item;
  }

  /** For functional interfaces that do not allow checked exceptions. */
  long napOrFail(int item) {
    try {
      return nap(item);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
