package plot;

import dev.latchwork.DeepCopy;

@DeepCopy(factory = "blank")
class Area {
  int[] corners;

  Area(int size) {
    corners = new int[size];
  }

  static Area blank() {
    return new Area(0);
  }

  Area blank(Area source) {
    return source;
  }
}

@DeepCopy(by = "copy")
interface Solution {
  Object copy();

  Solution copy(int depth);
}

@DeepCopy(by = "new")
class Weights {
  Weights(Weights other) throws java.io.IOException {}
}

@DeepCopy(by = "copy")
class Fine {
  Fine copy() {
    return new Fine();
  }
}

class Shapes {
  private static class Base {
    private int[] corners;
  }

  @DeepCopy
  static class Square extends Base {
    int[] colours;
  }
}

class Abstract {
  @DeepCopy(by = "new")
  interface Line {}

  @DeepCopy(by = "new")
  abstract static class Curve {
    Curve(Curve other) {}
  }

  @DeepCopy(by = "copy")
  abstract static class Surface {
    abstract Surface copy();
  }
}
