package chained;

import dev.latchwork.DeepCopy;
import java.util.Comparator;

/** A comparator, but one with a copier, that is told how to copy what the other one is made of. */
@DeepCopy
class Order<A, B> implements Comparator<String> {
  A first;
  Order<B, A> inner;

  @Override
  public int compare(String a, String b) {
    return 0;
  }
}
