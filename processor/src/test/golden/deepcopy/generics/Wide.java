package sample;

import dev.latchwork.DeepCopy;
import java.util.List;

/** Whatever the elements are, a T is what they are copied as; nobody looks into the class. */
@DeepCopy
class Wide<T> {
  List<? extends T> values;
  Class<? super T> type;
}
