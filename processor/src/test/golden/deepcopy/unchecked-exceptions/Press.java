package press;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.Queue;

/** Nobody has to catch what its methods declare. */
@DeepCopy(factory = "blank", shape = DeepCopy.Shape.TREE)
class Press extends Machine<IllegalStateException> {
  Plate plate;
  Ink ink;
  Roller roller;
  Sheet sheet;
  Queue<Date> services;

  @Copy(with = "renewed")
  int[] counts;

  @Copy(with = "restarted")
  long[] times;

  @Copy(Copy.Policy.CONSTRUCTOR)
  Motor motor;

  Press(String name) {}

  static Press blank(Press source) throws IllegalArgumentException, StackOverflowError {
    return new Press("press");
  }

  int[] renewed(int[] counts) throws IllegalStateException {
    return counts.clone();
  }

  static class Motor {
    Motor(Motor other) throws NullPointerException {}
  }
}

class Machine<X extends Exception> {
  long[] restarted(long[] times) throws X {
    return times.clone();
  }
}
