package billing;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

/** Its lines have no lock of their own, and are copied under that of the invoice. */
@Guarded(lock = Guarded.Lock.READ_WRITE, accessors = Guarded.Accessors.NONE)
@DeepCopy
class Invoice {
  final List<Line> lines = new ArrayList<>();
  Line discount;

  @DeepCopy
  static final class Line {
    String text;
    int[] cents;
    Line continued;
  }
}
