package people;

import dev.latchwork.DeepCopy;
import java.util.HashSet;
import java.util.Set;

/** The copier of the bound has to be told of the second variable. */
@DeepCopy
class Person<P extends Person<P, N>, N> {
  Set<P> parents = new HashSet<>();
  N name;
}
