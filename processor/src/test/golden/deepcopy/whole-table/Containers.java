package table;

import dev.latchwork.DeepCopy;
import java.util.Date;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.TransferQueue;

/** Interfaces of which no other case has a field. */
@DeepCopy
class Containers {
  NavigableSet<Date> navigableSet;
  NavigableMap<String, Date> navigableMap;
  ConcurrentMap<String, Date> concurrentMap;
  ConcurrentNavigableMap<String, Date> concurrentNavigableMap;
  BlockingDeque<Date> blockingDeque;
  TransferQueue<Date> transferQueue;
}
