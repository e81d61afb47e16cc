package sample;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.List;

/** What T stands for has to be known, and copied. */
@DeepCopy
class Shelf {
  Box<? extends Date> bounded;
  Box<?> any;
  Box raw;
  Box<Object> object;
  List<Box<Thread>> threads;
  Box<? extends String> shared;
}
