package paper;

import dev.latchwork.Copy;
import dev.latchwork.DeepCopy;
import java.io.IOException;

/** Copiers cannot call what declares exceptions that somebody has to catch. */
@DeepCopy(factory = "blank")
class Mill<X extends Throwable> {
  @Copy(with = "renewed")
  int[] counts;

  @Copy(Copy.Policy.CONSTRUCTOR)
  Motor motor;

  Motor spare;

  static <X extends Throwable> Mill<X> blank(Mill<X> source) throws X {
    return new Mill<>();
  }

  int[] renewed(int[] counts) throws IllegalStateException, X {
    return counts.clone();
  }

  static class Motor {
    Motor(Motor other) throws IOException {}
  }

  @DeepCopy(by = "new")
  static class Roller {
    Roller(Roller other) throws IOException {}
  }

  @DeepCopy(by = "copy")
  interface Sheet {
    Sheet copy() throws InterruptedException;
  }
}
