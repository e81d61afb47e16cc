package kinds;

import dev.latchwork.DeepCopy;

/** Only the private constructor whose parameter has a private type is out of reach. */
class Nests {
  private static class Egg {}

  @DeepCopy
  static class Bird {
    int eggs;

    private Bird(Egg egg) {}
  }

  @DeepCopy
  static class Fish {
    int eggs;

    private Fish(int eggs) {
      this.eggs = eggs;
    }
  }
}
