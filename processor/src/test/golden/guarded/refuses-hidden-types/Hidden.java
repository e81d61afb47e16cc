package no;

import dev.latchwork.Guarded;

@Guarded
class Hidden {
  private static class Part {}

  Part part;

  Hidden(Part part) {
    this.part = part;
  }

  Part part() {
    return part;
  }
}
