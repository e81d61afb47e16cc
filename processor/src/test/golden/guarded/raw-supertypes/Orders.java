package attic;

import java.util.function.Function;
import java.util.function.IntUnaryOperator;

@SuppressWarnings("overloads")
interface Orders {
  Function<String, Long> by(Function<String, Long> other);

  IntUnaryOperator by(IntUnaryOperator other);
}
