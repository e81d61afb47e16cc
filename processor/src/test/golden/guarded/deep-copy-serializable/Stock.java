package shop;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

@Guarded
@DeepCopy
class Stock implements Serializable {
  private static final long serialVersionUID = 1;

  final ArrayList<String> names = new ArrayList<>();
  int count;

  void add(String name) {
    names.add(name);
    count++;
  }

  void addAllOf(Stock other) {
    names.addAll(other.names);
    count += other.count;
  }
}
