package chain;

import dev.latchwork.Guarded;
import java.util.Comparator;

@Guarded
@Guarded.Of(Comparator.class)
class Ring {
  GuardedNode<String> first;
  GuardedComparator<GuardedNode<String>> order;
}
