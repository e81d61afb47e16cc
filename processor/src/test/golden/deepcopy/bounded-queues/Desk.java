package desk;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;

/** Capacity shows, fairness does not: only the class itself knows what it has made. */
@DeepCopy
final class Desk {
  ArrayBlockingQueue<Date> calls;
  LinkedBlockingDeque<Date> letters;

  @SuppressWarnings("LW312")
  ArrayBlockingQueue<String> names;

  @Copy(with = "fair")
  ArrayBlockingQueue<String> orders = new ArrayBlockingQueue<>(8, true);

  static ArrayBlockingQueue<String> fair(ArrayBlockingQueue<String> source) {
    return new ArrayBlockingQueue<>(8, true, source);
  }
}
