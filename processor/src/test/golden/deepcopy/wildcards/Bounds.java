package bounds;

import dev.latchwork.DeepCopy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

@DeepCopy
class Bounds<T extends Comparable<T>> {
  NavigableSet<? extends String> sorted;
  Collection<? extends T> some;
  Deque<? extends Date> queue;
  List<Map<? extends String, Date>> maps;
  final ArrayDeque<? extends String> names = new ArrayDeque<>();
  final List<? extends Date> dates = new ArrayList<>();
  final Map<? extends Date, ? extends int[]> days = new HashMap<>();
}
