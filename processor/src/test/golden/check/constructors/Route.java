package web;

import dev.latchwork.Guarded;

@Guarded
class Route {
  private int stops;

  /** Runs when the generated class creates an object. */
  Route() {
    this(1);
  }

  private Route(int stops) {
    setStops(stops);
  }

  /** No generated class runs a private constructor. */
  private Route(Route other) {
    setStops(other.stops);
  }

  @SuppressWarnings("LW160")
  static Route copy(Route other) {
    return new Route(other);
  }

  void setStops(int stops) {
    this.stops = stops;
  }
}
