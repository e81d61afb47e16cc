package pools;

import dev.latchwork.ParallelMap;

class Job {
  @ParallelMap(forms = ParallelMap.Form.ALL)
  static int square(int n) {
    return n * n;
  }
}
