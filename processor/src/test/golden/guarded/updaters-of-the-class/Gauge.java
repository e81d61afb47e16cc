package plant;

import dev.latchwork.Guarded;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/** An abstract updater is implemented, and one with a body is kept. */
@Guarded
abstract class Gauge {
  int level;
  long total;
  int highest;

  abstract int updateLevel(IntUnaryOperator operator);

  long updateTotal(LongUnaryOperator operator) {
    return total = operator.applyAsLong(total);
  }

  void updateHighest() {
    highest = Math.max(highest, level);
  }
}
