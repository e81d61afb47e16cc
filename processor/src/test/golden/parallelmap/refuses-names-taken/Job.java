package jobs;

import dev.latchwork.ParallelMap;

class Job {
  @ParallelMap
  int size(String text) {
    return text.length();
  }
}
