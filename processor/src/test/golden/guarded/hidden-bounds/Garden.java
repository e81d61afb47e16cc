import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

/** Within the class {@code Graph} is its own interface; only before its body is it the other one. */
@Guarded
public abstract class Garden<S extends Graph.Tree, T extends Comparable<T>> {
  protected interface Graph {}

  List<S> trees = new ArrayList<>();

  public void plant(S s) {
    trees.add(s);
  }
}
