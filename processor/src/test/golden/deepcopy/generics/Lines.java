package sample;

import dev.latchwork.DeepCopy;
import java.util.Map;

/** The copier of the bound knows. */
@DeepCopy
class Lines<L extends Line & Comparable<L>> {
  Map<String, L> byName;
  L first;
}
