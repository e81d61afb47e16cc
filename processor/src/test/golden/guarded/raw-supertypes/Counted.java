package attic;

import dev.latchwork.Guarded;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** What the compiler warns of here is suppressed, so it is in the generated class. */
@Guarded(accessors = Guarded.Accessors.NONE)
@SuppressWarnings("overloads")
class Counted implements Orders {
  private long count;

  @Override
  public Function<String, Long> by(Function<String, Long> other) {
    count++;
    return other;
  }

  @Override
  public IntUnaryOperator by(IntUnaryOperator other) {
    count++;
    return other;
  }
}
