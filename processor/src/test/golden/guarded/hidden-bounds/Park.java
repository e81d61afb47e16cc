import dev.latchwork.Guarded;

/** Nothing hides the bound here. */
@Guarded
class Park<S extends Graph.Tree> {
  interface Bench {}

  private S tree;

  public void plant(S s) {
    tree = s;
  }
}
