package crates;

import dev.latchwork.DeepCopy;
import java.util.List;

@DeepCopy(assertDisjoint = true)
final class Chest<T> {
  List<T> items;
  T lid;
}
