package log;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.ArrayList;

@DeepCopy
class Failure extends Exception {
  int[] lines;
}

@DeepCopy
class Failures extends ArrayList<String> {
  int[] lines;
}

class Base {
  final int[] codes = "abc".chars().toArray();
}

@DeepCopy
class Coded extends Base {
  int[] lines;
}

@DeepCopy
record Line(@Copy(Copy.Policy.SKIP) int number, @Copy(Copy.Policy.NULL) int length, int[] text) {}

@DeepCopy
class Source {
  @Copy(Copy.Policy.CONSTRUCTOR)
  Thread thread;
}

class Outer {
  @DeepCopy
  class Inner {
    int[] lines;
  }

  @DeepCopy
  private static class Hidden {
    int[] lines;
  }
}

@DeepCopy
enum Level {
  LOW
}
