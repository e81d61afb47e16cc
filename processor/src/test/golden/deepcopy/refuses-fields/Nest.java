package plant;

import dev.latchwork.DeepCopy;

/** No cast can name the superclass whose field is hidden. */
class Nest {
  private static class Egg {
    int[] size;
  }

  @DeepCopy
  static class Bird extends Egg {
    int[] size;
  }
}
