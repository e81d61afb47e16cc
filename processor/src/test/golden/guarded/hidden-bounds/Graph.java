class Graph {
  static final class Tree {}
}
