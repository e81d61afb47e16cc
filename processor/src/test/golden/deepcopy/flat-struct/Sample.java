package lab;

import dev.latchwork.DeepCopy;
import java.util.Comparator;
import java.util.concurrent.locks.ReentrantLock;

/** Nothing in it can be met twice, so nothing has to be remembered. */
@DeepCopy
public final class Sample {
  final String name;
  double[] values;
  Comparator<String> order;
  ReentrantLock lock;

  Sample(String name, double[] values) {
    this.name = name;
    this.values = values;
  }
}
