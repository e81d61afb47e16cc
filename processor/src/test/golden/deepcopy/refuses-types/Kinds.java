package kinds;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;

class Kinds {
  @DeepCopy
  interface Shape {}

  @DeepCopy
  enum Color {
    RED
  }

  @DeepCopy
  @interface Mark {}

  @DeepCopy
  abstract static class Base {}

  @DeepCopy
  class Inner {}

  @DeepCopy
  private static class Hidden {}

  @DeepCopy
  static class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;
  }

  @DeepCopy
  static class Made {
    final int size;

    Made(int width, int height) {
      size = width * height;
    }
  }
}
