package ledger;

import dev.latchwork.DeepCopy;
import java.util.AbstractMap;
import java.util.Map;

/** Both fields may refer to one entry, whose value can be set. */
@DeepCopy
final class Ledger {
  Map.Entry<String, Integer> latest;
  AbstractMap.SimpleEntry<String, Integer> largest;
}
