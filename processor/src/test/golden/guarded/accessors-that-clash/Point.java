package clash;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

/** What two members would generate alike is generated once, and said. */
@Guarded
class Point {
  int x;
  double X;
  boolean empty;
  @Elements final List<String> labels = new ArrayList<>();
  int hidden;

  private int getHidden() {
    return hidden;
  }
}
