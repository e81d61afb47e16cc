package rules;

import dev.latchwork.DeepCopy;
import java.util.function.IntUnaryOperator;

/** Nothing in it is copied, and what its type variable stands for is not even there. */
@DeepCopy
record Rule<S>(Named<S> named) {
  record Named<S>(String name, IntUnaryOperator function) {}
}
