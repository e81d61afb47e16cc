package crunch;

import dev.latchwork.Guarded;
import dev.latchwork.ParallelMap;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all items use, with a lock and without. */
class Shared {
  static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");
  static final ThreadLocal<DateFormat> OWN =
      ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy"));
  static final ReentrantLock LOCK = new ReentrantLock();

  private final Matcher matcher = Pattern.compile("a+").matcher("");
  private final Iterator<String> names = List.of("a").iterator();
  private final MessageDigest digest;
  private final DateFormat given;
  private final List<String> unknown;
  private final Calendar calendar = Calendar.getInstance();
  private List<String> safe = Collections.synchronizedList(new ArrayList<>());
  private final Vector<String> vector = new Vector<>();
  private final int[] counts = new int[4];
  private final ReentrantReadWriteLock both = new ReentrantReadWriteLock();
  private final Helper helper = new Helper();
  private final Helper open;
  private final DateFormat careful =
      new SimpleDateFormat("yyyy") {
        @Override
        public synchronized Date parse(String text) throws ParseException {
          return super.parse(text);
        }
      };
  int hits;
  volatile int steps;

  Shared(DateFormat given, List<String> unknown, Helper open) throws NoSuchAlgorithmException {
    this.given = given;
    this.unknown = unknown;
    this.open = open;
    this.digest = MessageDigest.getInstance("MD5");
  }

  @ParallelMap
  Date refusedFormat(String s) throws ParseException {
    return DAY.parse(s);
  }

  @ParallelMap
  boolean refusedMatcher(String s) {
    return matcher.reset(s).matches();
  }

  @ParallelMap
  String refusedIterator(int i) {
    return names.next();
  }

  @ParallelMap
  byte[] refusedDigest(byte[] bytes) {
    Shared here = this;
    return here.digest.digest(bytes);
  }

  @ParallelMap
  int refusedCalendar(Date date) {
    calendar.setTime(date);
    return calendar.get(Calendar.YEAR);
  }

  /** Each item has another lock. */
  @ParallelMap
  int refusedLockOfItem(Date d) {
    synchronized (d) {
      hits++;
      byHelper(d);
    }
    Object fresh = new Object();
    synchronized (fresh) {
      hits++;
    }
    return 0;
  }

  private void byHelper(Date d) {
    synchronized (d) {
      hits++;
    }
  }

  @ParallelMap
  int refusedReadLock(Date d) {
    both.readLock().lock();
    try {
      return hits++;
    } finally {
      both.readLock().unlock();
    }
  }

  @ParallelMap
  int refusedElsewhere(int i) {
    Elsewhere.bump();
    helper.bump();
    new Elsewhere();
    steps = steps + 1;
    counts[0]++;
    return i;
  }

  @ParallelMap
  void refusedExtra(String s, StringBuilder all, ArrayList<String> list, Totals totals) {
    all.append(s);
    list.add(s);
    totals.sum++;
  }

  @ParallelMap
  void refusedFormatElsewhere(String s) throws ParseException {
    Elsewhere.FORMAT.parse(s);
  }

  @ParallelMap
  int accepted(Date d) {
    synchronized (Shared.class) {
      hits++;
    }
    synchronized (this) {
      unlockedHelper();
      Elsewhere.bump();
    }
    LOCK.lock();
    try {
      helper.bump();
      matcher.reset("").find();
    } finally {
      LOCK.unlock();
    }
    both.writeLock().lock();
    hits++;
    both.writeLock().unlock();
    return 0;
  }

  void unlockedHelper() {
    hits++;
  }

  /** Nobody knows which object that is. */
  @ParallelMap
  void acceptedUnknown(String s) throws ParseException {
    given.parse(s);
    unknown.add(s);
    open.bump();
    careful.parse(s);
    safe.add(s);
    vector.add(s);
    OWN.get().parse(s);
  }

  /** Each item has its own. */
  @ParallelMap
  int acceptedOwn(String s, List<String> unknownList, ConcurrentLinkedQueue<String> queue)
      throws ParseException {
    Helper own = new Helper();
    own.bump();
    new Object() {
      int n;

      void add() {
        n++;
      }
    }.add();
    unknownList.add(s);
    queue.add(s);
    Elsewhere.guarded();
    Elsewhere.SAFE_FORMAT.parse(s);
    return (int) new SimpleDateFormat("yyyy").parse(s).getTime();
  }

  /** There is one thread only. */
  @ParallelMap(parallelism = 1, name = "alone")
  int acceptedAlone(int i) {
    return hits++;
  }

  static class Totals {
    int sum;
  }

  static class Helper {
    int count;

    void bump() {
      count++;
    }
  }

  @Guarded
  static class Kept {
    int count;

    void bump() {
      count++;
    }
  }
}
