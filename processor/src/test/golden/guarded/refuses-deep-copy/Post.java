package no;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;

/** A function that a constructor chooses, and a pool that is to be the same one. */
@Guarded
@DeepCopy
abstract class Post {
  private final Comparator<String> order;

  @Copy(Copy.Policy.SHARE)
  private final ExecutorService sender = ForkJoinPool.commonPool();

  Post() {
    this.order = Comparator.reverseOrder();
  }

  Post(boolean up) {
    this.order = up ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }
}
