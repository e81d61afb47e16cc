package dev.latchwork.processor.types.known;

import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of what is known about types by their names. Features do not look names up here
 * themselves, but ask {@link TypeFacts} and similar classes. A type is opaque if nothing is known
 * about it from these tables, from its declaration or from an option.
 */
public final class KnownTypes {
  private KnownTypes() {}

  /** Synchronizers. Each entry also stands for its subtypes. */
  public static final Map<String, LockKind> LOCKS =
      Map.ofEntries(
          Map.entry("java.util.concurrent.locks.ReentrantLock", LockKind.REENTRANT),
          Map.entry("java.util.concurrent.locks.ReentrantReadWriteLock", LockKind.READ_WRITE),
          Map.entry("java.util.concurrent.locks.StampedLock", LockKind.STAMPED),
          Map.entry("java.util.concurrent.locks.Lock", LockKind.OTHER),
          Map.entry("java.util.concurrent.locks.ReadWriteLock", LockKind.OTHER),
          Map.entry("java.util.concurrent.locks.Condition", LockKind.OTHER),
          Map.entry("java.util.concurrent.locks.AbstractOwnableSynchronizer", LockKind.OTHER),
          Map.entry("java.util.concurrent.Semaphore", LockKind.OTHER),
          Map.entry("java.util.concurrent.CountDownLatch", LockKind.OTHER),
          Map.entry("java.util.concurrent.CyclicBarrier", LockKind.OTHER),
          Map.entry("java.util.concurrent.Exchanger", LockKind.OTHER),
          Map.entry("java.util.concurrent.Phaser", LockKind.OTHER));

  /** Pools, threads and other resources. Each entry also stands for its subtypes. */
  public static final Map<String, PoolKind> POOLS =
      Map.ofEntries(
          Map.entry("java.util.concurrent.Executor", PoolKind.EXECUTOR),
          Map.entry("java.util.concurrent.CompletionService", PoolKind.EXECUTOR),
          Map.entry("java.lang.Thread", PoolKind.THREAD),
          Map.entry("java.lang.ThreadGroup", PoolKind.THREAD),
          Map.entry("java.util.concurrent.ThreadFactory", PoolKind.THREAD),
          Map.entry("java.util.concurrent.ForkJoinTask", PoolKind.TASK),
          Map.entry("java.util.Timer", PoolKind.TIMER),
          Map.entry("java.util.TimerTask", PoolKind.TIMER),
          Map.entry("java.io.InputStream", PoolKind.STREAM),
          Map.entry("java.io.OutputStream", PoolKind.STREAM),
          Map.entry("java.io.Reader", PoolKind.STREAM),
          Map.entry("java.io.Writer", PoolKind.STREAM),
          Map.entry("java.io.RandomAccessFile", PoolKind.STREAM),
          Map.entry("java.nio.channels.Channel", PoolKind.STREAM),
          Map.entry("java.nio.channels.Selector", PoolKind.CONNECTION),
          Map.entry("java.nio.file.FileSystem", PoolKind.CONNECTION),
          Map.entry("java.nio.file.WatchService", PoolKind.CONNECTION),
          Map.entry("java.net.Socket", PoolKind.CONNECTION),
          Map.entry("java.net.ServerSocket", PoolKind.CONNECTION),
          Map.entry("java.net.DatagramSocket", PoolKind.CONNECTION),
          Map.entry("java.net.http.HttpClient", PoolKind.CONNECTION),
          Map.entry("java.net.URLConnection", PoolKind.CONNECTION),
          Map.entry("java.sql.Connection", PoolKind.CONNECTION),
          Map.entry("java.sql.Statement", PoolKind.CONNECTION),
          Map.entry("java.sql.ResultSet", PoolKind.CONNECTION),
          Map.entry("javax.sql.DataSource", PoolKind.CONNECTION),
          Map.entry("java.lang.Process", PoolKind.CONNECTION),
          Map.entry("java.lang.ClassLoader", PoolKind.CLASS_LOADER),
          Map.entry("java.lang.AutoCloseable", PoolKind.CLOSEABLE));

  /**
   * Other types on which threads wait. If a thread waits while it holds the lock of a guarded
   * object, no other thread can enter the object to end the wait.
   */
  public static final Map<String, String> WAITED_ON =
      Map.of(
          "java.util.concurrent.BlockingQueue", "a blocking queue",
          "java.util.concurrent.Future", "a future",
          "java.util.concurrent.CompletionStage", "a future");

  /**
   * Immutable types. The entries do not stand for subtypes, since some of the types are not final.
   */
  public static final Set<String> IMMUTABLE =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.Void",
          "java.lang.StackTraceElement",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodType",
          "java.lang.invoke.VarHandle",
          "java.io.File",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.InetAddress",
          "java.net.InetSocketAddress",
          "java.net.URI",
          "java.net.URL",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.nio.file.attribute.FileTime",
          "java.time.DayOfWeek",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Month",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.time.format.DateTimeFormatter",
          "java.util.Currency",
          "java.util.Locale",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.regex.Pattern");

  /**
   * Types other than containers with a known way to copy their values, which are mutable or may
   * hold mutable values. The entries do not stand for subtypes, which may have more state.
   */
  public static final Map<String, CopyKind> COPYABLE =
      Map.ofEntries(
          Map.entry("java.lang.StringBuffer", CopyKind.COPY_CONSTRUCTOR),
          Map.entry("java.lang.StringBuilder", CopyKind.COPY_CONSTRUCTOR),
          Map.entry("java.sql.Date", CopyKind.CLONE),
          Map.entry("java.sql.Time", CopyKind.CLONE),
          Map.entry("java.sql.Timestamp", CopyKind.CLONE),
          Map.entry("java.text.DateFormat", CopyKind.CLONE),
          Map.entry("java.text.DateFormatSymbols", CopyKind.CLONE),
          Map.entry("java.text.DecimalFormat", CopyKind.CLONE),
          Map.entry("java.text.DecimalFormatSymbols", CopyKind.CLONE),
          Map.entry("java.text.MessageFormat", CopyKind.CLONE),
          Map.entry("java.text.NumberFormat", CopyKind.CLONE),
          Map.entry("java.text.SimpleDateFormat", CopyKind.CLONE),
          Map.entry("java.util.AbstractMap.SimpleEntry", CopyKind.ENTRY),
          Map.entry("java.util.AbstractMap.SimpleImmutableEntry", CopyKind.ENTRY),
          Map.entry("java.util.BitSet", CopyKind.CLONE),
          Map.entry("java.util.Calendar", CopyKind.CLONE),
          Map.entry("java.util.Date", CopyKind.CLONE),
          Map.entry("java.util.GregorianCalendar", CopyKind.CLONE),
          Map.entry("java.util.Map.Entry", CopyKind.ENTRY),
          Map.entry("java.util.Optional", CopyKind.OPTIONAL),
          Map.entry("java.util.Properties", CopyKind.PROPERTIES),
          Map.entry("java.util.SimpleTimeZone", CopyKind.CLONE),
          Map.entry("java.util.TimeZone", CopyKind.CLONE),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", CopyKind.ATOMIC),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", CopyKind.ATOMIC),
          Map.entry("java.util.concurrent.atomic.AtomicIntegerArray", CopyKind.ATOMIC_ARRAY),
          Map.entry("java.util.concurrent.atomic.AtomicLong", CopyKind.ATOMIC),
          Map.entry("java.util.concurrent.atomic.AtomicLongArray", CopyKind.ATOMIC_ARRAY),
          Map.entry("java.util.concurrent.atomic.AtomicReference", CopyKind.REFERENCE),
          Map.entry("java.util.concurrent.atomic.AtomicReferenceArray", CopyKind.ATOMIC_ARRAY),
          Map.entry("java.util.concurrent.atomic.DoubleAdder", CopyKind.ADDER),
          Map.entry("java.util.concurrent.atomic.LongAdder", CopyKind.ADDER));

  /** Copyable types with methods that replace the whole value of an existing object. */
  public static final Set<String> REPLACED =
      Set.of(
          "java.lang.StringBuffer",
          "java.lang.StringBuilder",
          "java.util.BitSet",
          "java.util.Date");

  /**
   * Types whose values every copy shares, since they are not part of their holder's state. Each
   * entry also stands for its subtypes.
   */
  public static final Map<String, String> SHARED =
      Map.of(
          "java.util.Comparator", "a comparator",
          "java.util.EventListener", "a listener",
          "java.util.logging.Logger", "a logger",
          "java.lang.System.Logger", "a logger",
          "org.slf4j.Logger", "a logger",
          "java.lang.ThreadLocal", "a thread local",
          "java.lang.Throwable", "an exception",
          "java.lang.reflect.Member", "a reflected member",
          "java.lang.reflect.Type", "a reflected type",
          "java.time.Clock", "a clock");

  /** Endings in the names of types whose objects are called back. */
  public static final List<String> CALLBACK_SUFFIXES =
      List.of("Listener", "Callback", "Observer", "Handler", "Subscriber");
}
