package sample;

import dev.latchwork.DeepCopy;

/**
 * A constructor of the superclass, or another constructor of the class, stores a different value.
 */
final class Scaled {
  static class Base {
    final int width;
    final String label;

    Base(int width, String label) {
      this.width = width * 2;
      this.label = label;
    }
  }

  @DeepCopy
  static class Door extends Base {
    final int height;

    Door(int width, String label, int height) {
      super(width, label);
      this.height = height;
    }
  }

  @DeepCopy
  static class Window {
    final long area;
    final long depth;

    Window(long area, long depth) {
      this(depth, area, true);
    }

    private Window(long depth, long area, boolean checked) {
      this.area = (area + 1);
      this.depth = depth;
    }
  }

  /** A value that is limited, but otherwise kept, does not change again in a copy. */
  static class Limited {
    final int width;

    Limited(int width) {
      this.width = Math.max(0, width);
    }
  }

  @DeepCopy
  static class Hatch extends Limited {
    Hatch(int width) {
      super(width);
    }
  }
}
