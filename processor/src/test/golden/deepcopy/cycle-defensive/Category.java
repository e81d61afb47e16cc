package shop;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** Its constructor copies what, on a cycle, is not filled by then. */
@DeepCopy
final class Category {
  final String name;
  final Category[] path;
  private final List<Category> related;

  Category(String name, Category[] path, List<Category> related) {
    this.name = name;
    this.path = path.clone();
    this.related = new ArrayList<>(related);
  }

  List<Category> getRelated() {
    return related;
  }
}
