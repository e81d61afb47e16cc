package ranks;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.PriorityQueue;

/** What the class itself suppresses is no warning in its copier. */
@DeepCopy
@SuppressWarnings({"rawtypes", "deprecation", "removal"})
class Table<K extends Outdated.Kind> {
  Rank rank;

  @Copy(Copy.Policy.CONSTRUCTOR)
  PriorityQueue queue;

  @Copy(Copy.Policy.CONSTRUCTOR)
  PriorityQueue<? extends Number> numbers;

  @Copy(Copy.Policy.SHARE)
  K kind;
}
