package parts;

import dev.latchwork.DeepCopy;
import java.util.Collection;
import java.util.Date;
import java.util.Queue;

/** Its rings are of a class that only the option knows. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Machine {
  Queue<Date> services;
  Collection<String> owners;
}
