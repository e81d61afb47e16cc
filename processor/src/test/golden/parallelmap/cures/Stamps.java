package post;

import dev.latchwork.ParallelMap;
import post.abroad.Stamp;

class Stamps extends Stamp {

  @ParallelMap
  Mark mark(String name) {
    return null;
  }

  @ParallelMap(forms = ParallelMap.Form.EACH)
  void print(String name) {}

  @ParallelMap(forms = {ParallelMap.Form.ALL, ParallelMap.Form.EACH})
  void stamp(String name) {}

  @ParallelMap(forms = ParallelMap.Form.ZIP)
  int count(String name) {
    return 1;
  }

  @ParallelMap(distributed = true, idempotent = true)
  static int send(Letter letter) {
    return 1;
  }
}

record Letter(java.util.concurrent.locks.ReentrantLock lock) implements java.io.Serializable {}

interface Sorting {
  @ParallelMap
  private int sort(String name) {
    return 1;
  }
}
