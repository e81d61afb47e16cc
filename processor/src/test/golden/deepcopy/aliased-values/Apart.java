package ledger;

import dev.latchwork.DeepCopy;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

/** No two of these fields can refer to one object, so that no copies are remembered. */
@DeepCopy
final class Apart {
  AbstractMap.SimpleEntry<String, Integer> entry;
  AbstractMap.SimpleImmutableEntry<String, Date> fixed;
  BitSet bits;
  AtomicReference<String> name;
  AtomicReference<Integer> number;
}
