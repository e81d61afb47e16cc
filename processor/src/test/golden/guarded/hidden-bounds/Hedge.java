import dev.latchwork.Guarded;
import java.util.List;

/** What a private field erases to has no name in here, so the handle asks the field itself. */
@Guarded
abstract class Hedge<S extends Graph.Tree, N extends Number> {
  protected interface Graph {}

  private S tallest;
  private S[] row;
  private List<S> trees;
  private N height;

  abstract S getTallest();

  abstract void setTallest(S tallest);

  void plant(List<S> trees, S[] row, N height) {
    this.trees = trees;
    this.row = row;
    this.height = height;
  }
}
