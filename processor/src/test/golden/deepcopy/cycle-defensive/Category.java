package shop;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** Its constructor copies a list that, on a cycle, is not filled by then. */
@DeepCopy
final class Category {
  final String name;
  private final List<Category> related;

  Category(String name, List<Category> related) {
    this.name = name;
    this.related = new ArrayList<>(related);
  }

  List<Category> getRelated() {
    return related;
  }
}
