package desk;

import dev.latchwork.DeepCopy;
import java.sql.Timestamp;
import java.text.DateFormat;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Each is met once, so that nothing has to be remembered. */
@DeepCopy(shape = DeepCopy.Shape.TREE)
final class Desk {
  Date date;
  Timestamp stamp;
  Calendar calendar;
  DateFormat format;
  BitSet bits;
  StringBuilder builder;
  StringBuffer buffer;
  Properties properties;
  Optional<Date> optional;
  Map.Entry<String, Date> entry;
  AbstractMap.SimpleEntry<String, Integer> pair;
  AtomicLong counter;
  AtomicBoolean flag;
  AtomicIntegerArray counts;
  AtomicReference<Date> reference;
  AtomicReferenceArray<Date> references;
  LongAdder adder;
  ReentrantReadWriteLock lock;
  StampedLock stamped;
}
