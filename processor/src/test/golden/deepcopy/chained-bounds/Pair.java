package chained;

import dev.latchwork.DeepCopy;

/** A variable that is the bound of another, which no compiler infers for a diamond. */
@DeepCopy
class Pair<A extends Pair<A, U>, U extends A> {
  U other;
  int[] counts;
}
