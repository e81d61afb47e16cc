package shop;

/** What a shelf inherits. */
class Board {
  int width;
  private int depth;

  void deepen() {
    depth++;
  }
}
