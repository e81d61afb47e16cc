package bank;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a field is safe can be seen from what it is given alone. */
@Guarded
class Mint {
  final Map<String, Integer> rates = new ConcurrentHashMap<>();
  final List<String> kinds = List.of("penny", "pound");
  final List<String> names = Collections.synchronizedList(new ArrayList<>());
  final List<String> marks;
  final List<int[]> coins = List.of(new int[1]);
  final List<String> tags;
  int made;

  Mint(List<String> marks, List<String> tags) {
    this.marks = marks == null ? List.of() : List.copyOf(marks);
    this.tags = tags == null ? List.of() : tags;
  }
}
