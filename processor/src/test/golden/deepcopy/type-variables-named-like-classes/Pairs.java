package registry;

import dev.latchwork.DeepCopy;
import java.util.List;

/** Two names that differ in nothing but their first letter's case. */
@DeepCopy
class Pairs<t, T> {
  List<t> small;
  List<T> large;
}
