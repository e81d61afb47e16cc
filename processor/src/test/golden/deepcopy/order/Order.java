package shop;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

@DeepCopy
class Order {
  final String id;
  Date placed;
  List<Line> lines = new ArrayList<>();

  Order(String id) {
    this.id = id;
  }
}
