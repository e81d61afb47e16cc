package store;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

@DeepCopy
class Store {
  List<String> names;
  List<? extends Date> dates;
  Set<String> tags;
  Set<Date> days;
  SortedSet<Date> agenda;
  Collection<Date> all;
  Map<String, Date> opened;
  Map<Date, List<String>> notes;
  NavigableMap<String, int[]> series;
  ConcurrentMap<String, String> live;
  Queue<Date> waiting;
  Deque<String> recent;
  ArrayList<Date> array;
  HashMap<String, Date> hash;
  HashSet<Date> set;
  LinkedHashMap<Date, String> linked;
  EnumMap<TimeUnit, Date> units;
  EnumSet<TimeUnit> unitSet;
  PriorityQueue<Date> heap;
  @SuppressWarnings("LW312")
  ArrayBlockingQueue<Date> bounded;

  BitSet flags;
  Date[][] grid;
  Optional<Date> closed;
  Map.Entry<String, Date> best;
  AtomicInteger counter;
  AtomicReference<Date> last;
  StringBuilder log;
}
