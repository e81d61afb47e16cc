package bank;

import dev.latchwork.Copy;
import dev.latchwork.Copy.Policy;
import dev.latchwork.DeepCopy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** A standing order. */
@DeepCopy
final class Order {
  final String id;
  final List<int[]> amounts;
  final ReentrantLock lock = new ReentrantLock();

  @Copy(Policy.SHARE)
  ExecutorService pool;

  @Copy(Policy.SKIP)
  int copies;

  @Copy(Policy.NULL)
  String cached;

  @Copy(with = "renewed")
  StringBuilder note = new StringBuilder();

  Order(String id, List<int[]> amounts) {
    this.id = id;
    this.amounts = amounts;
  }

  static StringBuilder renewed(StringBuilder note) {
    return new StringBuilder(note);
  }
}
