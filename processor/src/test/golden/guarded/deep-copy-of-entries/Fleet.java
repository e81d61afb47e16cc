package harbour;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Whoever changes an entry once the lock is released changes nothing of the copy. */
@Guarded(lock = Guarded.Lock.EXCLUSIVE, accessors = Guarded.Accessors.NONE)
@DeepCopy(assertDisjoint = true)
class Fleet {
  Map.Entry<String, Ship> flagship;
  AbstractMap.SimpleEntry<Date, Ship> lastSeen;
  AtomicReferenceArray<Ship> docks;
  Map.Entry<String, Ship>[] watches;

  @Guarded(lock = Guarded.Lock.EXCLUSIVE, accessors = Guarded.Accessors.NONE)
  @DeepCopy
  static class Ship {
    int crew;
  }
}
