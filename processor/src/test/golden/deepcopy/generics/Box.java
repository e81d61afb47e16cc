package sample;

import dev.latchwork.DeepCopy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Only its owner knows what a value is, and so how it is copied. */
@DeepCopy
class Box<T> {
  T value;
  List<T> more;
  T[] array;
  Optional<T> last;
  Comparator<T> order;
}
