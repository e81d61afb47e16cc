package table;

import dev.latchwork.DeepCopy;
import java.sql.Time;
import java.sql.Timestamp;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** What is small and made anew. */
@DeepCopy
class Values {
  Date date;
  StringBuffer stringBuffer;
  StringBuilder stringBuilder;
  java.sql.Date sqlDate;
  Time time;
  Timestamp timestamp;
  DateFormat dateFormat;
  DecimalFormat decimalFormat;
  NumberFormat numberFormat;
  SimpleDateFormat simpleDateFormat;
  AbstractMap.SimpleEntry<String, Date> simpleEntry;
  AbstractMap.SimpleImmutableEntry<Date, Date> simpleImmutableEntry;
  BitSet bitSet;
  Calendar calendar;
  GregorianCalendar gregorianCalendar;
  Map.Entry<String, Date> entry;
  Optional<Date> optional;
  Properties properties;
  AtomicBoolean atomicBoolean;
  AtomicInteger atomicInteger;
  AtomicIntegerArray atomicIntegerArray;
  AtomicLong atomicLong;
  AtomicLongArray atomicLongArray;
  AtomicReference<Date> atomicReference;
  AtomicReferenceArray<Date> atomicReferenceArray;
  DoubleAdder doubleAdder;
  LongAdder longAdder;
}
