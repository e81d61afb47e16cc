package demo;

import dev.latchwork.Guarded;

/** Methods and fields are filled by containers, but created by whoever asks them. */
@Guarded
class Filled {
  @Inject int count;

  @Inject
  void setCount(int count) {
    this.count = count;
  }
}
