package reports;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

@DeepCopy
class Report {
  @Copy(Copy.Policy.SHARE)
  ExecutorService pool;

  @Copy(Copy.Policy.NULL)
  Thread writer;

  @Copy(Copy.Policy.SKIP)
  int[] cache;

  @Copy(Copy.Policy.CONSTRUCTOR)
  Style style;

  @Copy(with = "renewed")
  Semaphore permits;

  @Copy(with = "shorter")
  String title;

  /** What the method says goes. */
  @Copy(value = Copy.Policy.NULL, with = "shorter")
  String note;

  Semaphore renewed(Semaphore original) {
    return new Semaphore(original.availablePermits());
  }

  static String shorter(String title) {
    return title.strip();
  }

  static class Style {
    String font;

    Style(Style other) {
      this.font = other.font;
    }
  }
}
