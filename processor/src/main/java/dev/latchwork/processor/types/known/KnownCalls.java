package dev.latchwork.processor.types.known;

import java.util.Map;
import java.util.Set;

/** What is known about calls: which of them block, and when they run functions passed to them. */
public final class KnownCalls {
  private KnownCalls() {}

  /** Stands for all methods of a type. */
  public static final String ANY = "*";

  /**
   * Methods that callers expect to wait, although the methods do not declare InterruptedException.
   */
  public static final Map<String, Set<String>> LOCKING =
      Map.of(
          "java.util.concurrent.locks.Lock", Set.of("lock"),
          "java.util.concurrent.locks.Condition", Set.of("awaitUninterruptibly"));

  /**
   * Calls that wait for other threads, a clock, a disk or a network; {@code <init>} stands for
   * {@code new}.
   */
  public static final Map<String, Set<String>> BLOCKING =
      Map.ofEntries(
          Map.entry("java.lang.Thread", Set.of("sleep", "join")),
          Map.entry("java.lang.Process", Set.of("waitFor")),
          Map.entry("java.util.concurrent.TimeUnit", Set.of("sleep", "timedJoin", "timedWait")),
          Map.entry(
              "java.util.concurrent.locks.LockSupport", Set.of("park", "parkNanos", "parkUntil")),
          Map.entry("java.util.concurrent.Future", Set.of("get")),
          Map.entry("java.util.concurrent.CompletableFuture", Set.of("get", "join")),
          Map.entry("java.util.concurrent.ForkJoinTask", Set.of("get", "invoke", "join")),
          Map.entry("java.util.concurrent.CompletionService", Set.of("take")),
          Map.entry(
              "java.util.concurrent.ExecutorService",
              Set.of("awaitTermination", "close", "invokeAll", "invokeAny")),
          Map.entry("java.util.concurrent.BlockingQueue", Set.of("put", "take")),
          Map.entry(
              "java.util.concurrent.BlockingDeque",
              Set.of("putFirst", "putLast", "takeFirst", "takeLast")),
          Map.entry("java.util.concurrent.TransferQueue", Set.of("transfer")),
          Map.entry("java.util.concurrent.SynchronousQueue", Set.of("put", "take")),
          Map.entry("java.util.concurrent.CountDownLatch", Set.of("await")),
          Map.entry("java.util.concurrent.CyclicBarrier", Set.of("await")),
          Map.entry("java.util.concurrent.Phaser", Set.of("arriveAndAwaitAdvance", "awaitAdvance")),
          Map.entry("java.util.concurrent.Exchanger", Set.of("exchange")),
          Map.entry("java.util.concurrent.Semaphore", Set.of("acquire", "acquireUninterruptibly")),
          Map.entry("java.io.FileInputStream", Set.of("<init>", "read", "readAllBytes")),
          Map.entry("java.io.FileOutputStream", Set.of("<init>", "write")),
          Map.entry("java.io.FileReader", Set.of("<init>", "read")),
          Map.entry("java.io.FileWriter", Set.of("<init>", "write")),
          Map.entry("java.io.RandomAccessFile", Set.of("<init>", "read", "readFully", "write")),
          Map.entry(
              "java.nio.file.Files",
              Set.of(
                  "copy",
                  "createDirectories",
                  "createDirectory",
                  "createFile",
                  "delete",
                  "deleteIfExists",
                  "find",
                  "lines",
                  "list",
                  "mismatch",
                  "move",
                  "newBufferedReader",
                  "newBufferedWriter",
                  "newByteChannel",
                  "newDirectoryStream",
                  "newInputStream",
                  "newOutputStream",
                  "readAllBytes",
                  "readAllLines",
                  "readString",
                  "walk",
                  "walkFileTree",
                  "write",
                  "writeString")),
          Map.entry("java.nio.file.WatchService", Set.of("take")),
          Map.entry(
              "java.nio.channels.FileChannel", Set.of("force", "lock", "open", "read", "write")),
          Map.entry("java.nio.channels.SocketChannel", Set.of("connect", "open", "read", "write")),
          Map.entry("java.nio.channels.ServerSocketChannel", Set.of("accept")),
          Map.entry("java.nio.channels.Selector", Set.of("select")),
          Map.entry("java.net.Socket", Set.of("<init>", "connect")),
          Map.entry("java.net.ServerSocket", Set.of("accept")),
          Map.entry("java.net.DatagramSocket", Set.of("receive")),
          Map.entry("java.net.InetAddress", Set.of("getAllByName", "getByName", "isReachable")),
          Map.entry("java.net.URL", Set.of("openConnection", "openStream")),
          Map.entry("java.net.URLConnection", Set.of("connect", "getInputStream")),
          Map.entry("java.net.http.HttpClient", Set.of("send")),
          Map.entry("java.sql.DriverManager", Set.of("getConnection")),
          Map.entry("javax.sql.DataSource", Set.of("getConnection")),
          Map.entry("java.sql.Connection", Set.of("commit", "prepareStatement", "rollback")),
          Map.entry(
              "java.sql.Statement",
              Set.of(
                  "execute",
                  "executeBatch",
                  "executeLargeUpdate",
                  "executeQuery",
                  "executeUpdate")),
          Map.entry(
              "java.sql.PreparedStatement", Set.of("execute", "executeQuery", "executeUpdate")));

  /**
   * Types whose methods run the functions passed to them before the methods return or when their
   * results are used. Other arguments are kept only in the object on which the method is called, or
   * in the result.
   */
  public static final Map<String, Set<String>> AT_ONCE =
      Map.ofEntries(
          Map.entry("java.lang.Iterable", Set.of(ANY)),
          Map.entry("java.util.Iterator", Set.of(ANY)),
          Map.entry("java.util.Spliterator", Set.of(ANY)),
          Map.entry("java.util.Map", Set.of(ANY)),
          Map.entry("java.util.Optional", Set.of(ANY)),
          Map.entry("java.util.OptionalInt", Set.of(ANY)),
          Map.entry("java.util.OptionalLong", Set.of(ANY)),
          Map.entry("java.util.OptionalDouble", Set.of(ANY)),
          Map.entry("java.util.Arrays", Set.of(ANY)),
          Map.entry("java.util.Collections", Set.of(ANY)),
          Map.entry("java.util.Objects", Set.of(ANY)),
          Map.entry("java.util.BitSet", Set.of(ANY)),
          Map.entry("java.util.stream.BaseStream", Set.of(ANY)),
          Map.entry("java.util.stream.Stream", Set.of(ANY)),
          Map.entry("java.util.stream.Collectors", Set.of(ANY)),
          Map.entry("java.util.stream.IntStream", Set.of(ANY)),
          Map.entry("java.util.stream.LongStream", Set.of(ANY)),
          Map.entry("java.util.Comparator", Set.of(ANY)),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", Set.of(ANY)),
          Map.entry("java.util.concurrent.atomic.AtomicLong", Set.of(ANY)),
          Map.entry("java.util.concurrent.atomic.AtomicReference", Set.of(ANY)),
          Map.entry("java.lang.String", Set.of(ANY)),
          Map.entry("java.lang.AbstractStringBuilder", Set.of(ANY)),
          Map.entry("java.lang.StringBuilder", Set.of(ANY)),
          Map.entry("java.util.StringJoiner", Set.of(ANY)),
          Map.entry("java.io.PrintStream", Set.of(ANY)));

  /** Types whose objects keep the functions that they were created with, and call them later. */
  public static final Set<String> DEFERRED =
      Set.of(
          "java.util.Comparator",
          "java.util.Iterator",
          "java.util.Spliterator",
          "java.util.stream.BaseStream",
          "java.util.stream.Collector");

  /** Types whose methods or constructors pass their arguments to another thread, such as pools. */
  public static final Set<String> ELSEWHERE =
      Set.of(
          "java.lang.Thread",
          "java.lang.Thread.Builder",
          "java.lang.Runtime",
          "java.util.Timer",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Executor",
          "java.util.concurrent.CompletionService",
          "java.util.concurrent.ForkJoinTask",
          "java.util.concurrent.ThreadFactory");

  /**
   * Packages of the JDK whose methods only compute, except for the methods that {@link #BLOCKING}
   * lists and the classes in {@link #NOT_COMPUTING}.
   */
  public static final Set<String> COMPUTING_PACKAGES =
      Set.of("java.lang", "java.math", "java.text", "java.time", "java.util", "java.util.regex");

  /** Classes in {@link #COMPUTING_PACKAGES} whose methods may do anything. */
  public static final Set<String> NOT_COMPUTING =
      Set.of(
          "java.lang.AutoCloseable",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runnable",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ClassLoader",
          "java.util.Formatter",
          "java.util.Scanner",
          "java.util.ServiceLoader");
}
