package bounds;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.function.Function;

/** Type arguments that no compiler infers from {@code ? super}. */
@DeepCopy
class Orders<K extends Comparable<K>> {
  final Function<? super K, String> label;
  final Date since;

  Orders(Function<? super K, String> label, Date since) {
    this.label = label;
    this.since = since;
  }
}
