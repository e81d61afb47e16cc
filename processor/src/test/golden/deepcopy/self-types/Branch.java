package people;

import dev.latchwork.DeepCopy;

/** Values of X hold other values of X, and nothing that can be modified. */
@DeepCopy
class Branch<X extends Leaf<Long, X>> {
  X tip;
}
