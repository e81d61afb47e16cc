package office;

import dev.latchwork.Guarded;

/** Sleeping by another class. */
@Guarded
class Breaks {
  private final Pause pause = new Pause();
  private int count;

  void warned() throws InterruptedException {
    pause.rest();
    Pause.restAll();
    count++;
  }

  void accepted() throws InterruptedException {
    pause.retry();
    pause.later();
    pause.count();
  }
}
