package fair;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statics that change in constructors, in what takes no lock, and through what they hold. */
@Guarded
class Statics {
  static final List<String> LOG = new ArrayList<>();
  static final List<String> FILLED = new ArrayList<>();
  static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy");
  static final int[] COUNTS = new int[3];
  static final Map<String, String> SAFE = new ConcurrentHashMap<>();
  static List<String> safeToo = Collections.synchronizedList(new ArrayList<>());
  static int next;
  static volatile int steps;
  static boolean verbose;
  static StringBuilder lazy;
  static StringBuilder tested;
  static String constant;
  static volatile StringBuilder published;

  static {
    FILLED.add("first");
    fill();
  }

  private final Object own = new Object();
  private final Object given;
  final int number = next++; // warned of

  {
    LOG.add("made"); // warned of
  }

  Statics(Object given) {
    this.given = given;
    next += 2; // warned of
  }

  private static void fill() {
    FILLED.add("second");
  }

  String warnedFormat(Date date) {
    return DAY.format(date);
  }

  void warnedElement() {
    COUNTS[0]++;
  }

  void warnedUnderOwnMonitor() {
    synchronized (own) {
      next++;
    }
  }

  void warnedStep() {
    steps = steps + 1;
  }

  @Unguarded
  void warnedUnguarded() {
    next++;
  }

  static void warnedStatic(String line) {
    LOG.add(line);
  }

  static StringBuilder warnedLazy() {
    if (lazy == null) {
      lazy = new StringBuilder();
    }
    return lazy;
  }

  static int warnedDoubleChecked() {
    if (tested == null) {
      synchronized (Statics.class) {
        if (tested == null) {
          tested = new StringBuilder();
        }
      }
    }
    return tested.length();
  }

  static int acceptedDoubleChecked() {
    if (published == null) {
      synchronized (Statics.class) {
        if (published == null) {
          published = new StringBuilder();
        }
      }
    }
    return published.length();
  }

  /** A constant is seen whole. */
  static String acceptedConstant() {
    if (constant == null) {
      synchronized (Statics.class) {
        if (constant == null) {
          constant = "c";
        }
      }
    }
    return constant;
  }

  void acceptedSafe(String line) {
    SAFE.put(line, line);
    safeToo.add(line);
    steps = 3;
  }

  /** Others may be given the same. */
  void acceptedUnderGiven() {
    synchronized (given) {
      next++;
    }
  }

  void acceptedUnderClass(int slot) {
    synchronized (Statics.class) {
      changed();
    }
    COUNTS[slot] = 1;
  }

  private void changed() {
    next++;
    LOG.add("changed");
  }

  static synchronized void acceptedSynchronized() {
    next++;
  }

  static void acceptedSetting(boolean on) {
    verbose = on;
  }
}
