package plot;

import dev.latchwork.DeepCopy;

@DeepCopy
class Route {
  Point start;
}

class Point {
  int[] at;

  private Point copy() {
    return this;
  }
}
