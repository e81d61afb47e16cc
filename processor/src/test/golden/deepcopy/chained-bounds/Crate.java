package chained;

import dev.latchwork.DeepCopy;
import java.io.Serializable;

/** A variable with the name of a class that it is bounded by. */
@DeepCopy
class Crate<Object extends java.lang.Object & Serializable, T extends java.lang.Object & Serializable> {
  Object content;
  T label;
}
