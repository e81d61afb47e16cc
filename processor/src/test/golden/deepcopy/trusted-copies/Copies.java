package route;

import java.awt.Polygon;

final class Copies {
  static Polygon polygon(Polygon source) {
    return new Polygon(source.xpoints, source.ypoints, source.npoints);
  }
}
