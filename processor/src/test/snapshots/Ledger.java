package bank;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

/** A field of every kind that a guarded object hands out. */
@SuppressWarnings("rawtypes")
class Ledger<T extends Comparable<T>> {
  int count;
  String name;
  Optional<String> nickname;
  int[] days;
  int[][] grid;
  String[][] words;
  Date[] holidays;
  List<String>[] columns;
  Date opened;
  Optional<Date> closed;
  StringBuilder log;
  BitSet flags;
  AtomicInteger next;
  AtomicReference<Date> last;
  LongAdder total;
  AtomicLongArray slots;
  Map.Entry<String, Date> best;
  List<String> names;
  List<? extends Date> dates;
  List<List<String>> rows;
  Set<String> tags;
  Set<? extends Date> days2;
  SortedSet<String> sorted;
  NavigableSet<? extends Date> sortedDates;
  Collection<String> all;
  Collection<int[]> chunks;
  Map<String, String> texts;
  Map<String, List<Integer>> index;
  Map<Date, int[]> byDate;
  SortedMap<String, String> sortedTexts;
  ConcurrentMap<String, Date> live;
  Queue<String> waiting;
  Deque<Date> recent;
  BlockingQueue<String> inbox;
  ArrayList<String> array;
  HashMap<String, String> hash;
  LinkedHashMap<String, Date> linked;
  EnumMap<TimeUnit, String> units;
  EnumSet<TimeUnit> unitSet;
  Stack<String> stack;
  ArrayBlockingQueue<String> bounded;
  PriorityQueue<Date> agenda;
  Properties settings;
  T low;
  List<T> values;
  Map<T, Date> valueDates;
  Line line;
  List<Line> lines;
  Tree tree;
  Pair<String, Date> pair;
  Note note;
  List<Note> notes;
  Other other;
  List<Other> others;
  Object unknown;
  List<Object> unknowns;
  List raw;
  Set rawSet;
  Iterable<String> iterable;
  Shape shape;
  Token token;
  Runnable action;
  Thread thread;

  record Line(String text, int[] points) {}

  record Tree(int[] value, List<Tree> children) {}

  record Pair<A, B>(A first, B second) {}

  @DeepCopy
  static class Note {
    List<String> texts;
  }

  @Guarded
  static class Other {}

  sealed interface Shape permits Polygon, Empty {}

  record Polygon(double[] points) implements Shape {}

  enum Empty implements Shape {
    EMPTY
  }

  /** Nobody knows what its values hold. */
  sealed interface Token permits Coin {}

  static final class Coin implements Token {}
}
