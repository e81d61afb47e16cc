package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a method over many items in parallel. A pool is generated that calls the method for each
 * item, on several threads, with the method's own types and checked exceptions.
 *
 * <pre>{@code
 * class Thumbnails {
 *   @ParallelMap(workload = Workload.IO)
 *   Thumbnail render(Path image) throws IOException { ... }
 * }
 *
 * try (ThumbnailsPool pool = ThumbnailsPool.open(thumbnails)) {
 *   List<Thumbnail> all = pool.renderAll(images); // throws IOException, InterruptedException
 * }
 * }</pre>
 *
 * <h2>What is generated</h2>
 *
 * <p>{@code final class ThumbnailsPool extends dev.latchwork.pools.Pool}, one pool for all mapped
 * methods of a class, in the same package and with the same visibility ({@code Outer_InnerPool} for
 * a nested class). Unlike other generated classes it needs a library at run time, {@code
 * latchwork-pools}. For a method {@code R render(T item, extras...) throws E} the pool has these
 * methods, as chosen by {@link #forms()}:
 *
 * <ul>
 *   <li>{@link Form#ALL}: {@code List<R> renderAll(Collection<? extends T> items, extras...) throws
 *       E, InterruptedException}
 *   <li>{@link Form#ASYNC}: {@code Future<List<R>> renderAllAsync(items, extras...)} and {@code
 *       Future<R> renderAsync(T item, extras...)}
 *   <li>{@link Form#EACH}: {@code Stream<R> renderEach(Iterable<? extends T> items, extras...)},
 *       and the same for a stream of items. The results are lazy, and in the order of the items
 *   <li>{@link Form#UNORDERED}: {@code Stream<R> renderUnordered(..)}, with the results in the
 *       order in which they finish
 *   <li>{@link Form#OUTCOMES}: {@code List<Outcome<R>> renderOutcomes(Collection<? extends T>
 *       items, extras...) throws InterruptedException}. A {@code dev.latchwork.pools.Outcome} has
 *       the index, and the value or failure
 *   <li>{@link Form#ZIP}, on request: {@code List<R> renderZip(..)}, which takes a list for each
 *       parameter
 * </ul>
 *
 * <p>For a primitive result, {@code List<R>} becomes an array such as {@code long[]}. For a void
 * method, {@code renderAll} returns nothing and the asynchronous forms return {@code Future<Void>}.
 * For a primitive item there is an overload that takes an array: {@code renderAll(int[] items)}.
 * Extras are passed unchanged to every call. Static methods need no target: if all mapped methods
 * are static, {@code open()} takes none.
 *
 * <p>{@code open(target)} and {@code open(target, parallelism)} open a pool. {@code
 * builder(target)} has options:
 *
 * <ul>
 *   <li>{@code parallelism};
 *   <li>{@code executor}, whose threads the pool borrows, and which it never shuts down;
 *   <li>{@code itemTimeout} and {@code timeout}, see below;
 *   <li>{@code retries} of items that fail;
 *   <li>{@code progress}, a listener that is told how many items are done;
 *   <li>{@code context}, which propagates thread-locals and the like to the workers.
 * </ul>
 *
 * <p>{@code sequential(target)} does everything on the calling thread, for tests. {@code
 * shutdown()} refuses further map calls and returns at once, {@code join()} waits for those that
 * are running, {@code terminate()} cancels them, and {@code close()} shuts down and waits. If
 * {@code close()} is interrupted while it waits, it terminates the pool.
 *
 * <h2>Behavior</h2>
 *
 * <ul>
 *   <li>Results are in the order of the items. Null items and null results are allowed.
 *   <li>The first failure cancels the items that have not started and interrupts those that are
 *       running. It is thrown as it is, with its own type. If several items failed by themselves,
 *       the failure with the lowest index is thrown, and the others are suppressed in it.
 *   <li>If the calling thread is interrupted, the map call cancels its items, waits for those that
 *       are running, and throws {@link InterruptedException}. The pool never interrupts a calling
 *       thread that works on items itself.
 *   <li>If a mapped method makes a map call to its own pool, that call runs on the method's thread,
 *       so that a pool never waits for itself. A future that is returned there is already done. For
 *       the same reason {@code join()} throws {@link IllegalStateException} there, and {@code
 *       close()} shuts down without waiting. Pools whose items call one another always finish:
 *       while an item waits for another pool, its place is free for items that were called from
 *       inside an item.
 *   <li>An interrupt flag that an item sets is cleared before the next item on its thread. The
 *       context class loader is restored after each item, or after a range of many items if they
 *       take microseconds. Thread-locals keep what an item leaves in them. An {@code
 *       InterruptedException} that the method throws by itself is a failure like any other.
 *   <li>After {@code shutdown()} a map call throws {@link
 *       java.util.concurrent.RejectedExecutionException}; a map call that {@code terminate()} stops
 *       throws {@link java.util.concurrent.CancellationException}.
 *   <li>Cancelling a future stops its items; {@code cancel(true)} interrupts those that are
 *       running.
 *   <li>{@code itemTimeout} limits the time for an item, counted from its start and including its
 *       retries. An item that takes longer is interrupted and abandoned: it fails with a {@link
 *       java.util.concurrent.CompletionException} caused by a {@link
 *       java.util.concurrent.TimeoutException}, even if it ignores the interrupt. Another thread
 *       fills in until the timed-out one returns; {@code join()} and {@code close()} do not wait
 *       for it.
 *   <li>{@code timeout} does the same for a whole map, counted from the call, and for a stream,
 *       counted from its creation. Outcomes of items that have not ended by then are failures.
 *   <li>With either limit, a map call inside another one is timed as part of its item, the calling
 *       thread does no items, and a thread of the pool does what a borrowed executor has not
 *       started. A {@code TimeoutException} that the method itself throws stays as it is.
 *   <li>An empty collection starts no thread.
 *   <li>A stream pulls items as its results are taken. At most as many items as the parallelism are
 *       pulled and not yet taken, whether running or done, so the input may be endless. An {@code
 *       Each} stream delivers the results of all items before the failing one, and then throws the
 *       failure: an unchecked one as it is, a checked one as the cause of a {@link
 *       java.util.concurrent.CompletionException}. After a failure it pulls no more items. Closing
 *       the stream cancels the items that it has pulled. After {@code shutdown()} it delivers what
 *       it pulled before, then throws {@link java.util.concurrent.RejectedExecutionException}. A
 *       stream is for one thread; {@code parallel()} has no effect.
 * </ul>
 *
 * <h2>Beyond one machine</h2>
 *
 * <p>With {@code distributed = true, idempotent = true} the builder also has {@code
 * cluster(ExecutorService)}. It takes any executor that runs tasks on other machines, such as those
 * of Hazelcast, Ignite and Redisson. All forms then call the method there. The other methods of the
 * class run on this machine; without a cluster, so does this one.
 *
 * <p>Items are sent in chunks of some 50 to 100 ms of work, with the target and the extras, by Java
 * serialization. Streams and single calls send one item at a time. Two to four chunks are under way
 * for each worker that the cluster turns out to have, and at most 128 in all. Everything above
 * applies, and in addition:
 *
 * <ul>
 *   <li>Each item is called at least once. It may be called again if a machine is lost, but no
 *       result is lost or duplicated by that.
 *   <li>Each chunk has its own copy of the target, as it was when the chunk was sent. Changes that
 *       a call makes to it stay there. A {@code @Guarded @DeepCopy} target is sent as its deep
 *       copy, with a lock of its own.
 *   <li>Failures of the method come back with their own type. A failure that cannot be serialized
 *       or deserialized is replaced by a {@link java.util.concurrent.CompletionException} with its
 *       class, message and stack trace as text.
 *   <li>A chunk that the cluster fails, refuses or loses is sent again, at most ten times, after 10
 *       ms and then twice as long each time, up to a second. If the cluster refuses it because it
 *       is full, the count starts again after any other answer.
 *   <li>A chunk that is not answered is sent again after half a minute, or after ten times the
 *       longest work of a chunk so far if that is longer. The first answer counts. With an {@code
 *       itemTimeout} it is sent again after a fifth of that; once there has been an answer, after a
 *       twentieth, or after ten times the longest work but at most half of the {@code itemTimeout}.
 *   <li>After ten failures, or five chunks without an answer, the map call ends with a {@link
 *       java.util.concurrent.CompletionException} that says so. A method that takes longer than two
 *       minutes for an item therefore needs an {@code itemTimeout}. Outcomes that were known by
 *       then are kept.
 *   <li>With an {@code itemTimeout} each item is sent alone, and its clock starts when it is sent.
 *   <li>If the cluster interrupts an item because a machine is leaving, the item has not failed: it
 *       is sent again.
 *   <li>A {@code context} cannot be sent: with both a context and a cluster, {@code build()} throws
 *       {@link IllegalStateException}. The pool never shuts the cluster down.
 * </ul>
 *
 * <h2>Thread safety</h2>
 *
 * <p>A pool may be used by many threads. The mapped method is called by several threads at the same
 * time and must be safe for that; see {@link Guarded}. What was done before a map call is visible
 * to the mapped method, and what the mapped method did is visible after the map call returns.
 *
 * <h2>What is refused</h2>
 *
 * <p>Private methods, methods of private classes, methods without a parameter, signatures with
 * types that the package cannot name, and methods whose generated methods would clash with those of
 * another; {@link #name()} avoids the clash. Also refused are distributed methods whose target,
 * parameters or results are not serializable by their declared types, or hold something that is
 * not, such as a lock, a pool or another resource in a field that is not transient, in a class of
 * the same package.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ParallelMap {

  /** {@return what the method spends its time on} {@link Workload#CPU} by default. */
  Workload workload() default Workload.CPU;

  /**
   * {@return how many items run at the same time in one pool, counting all methods of the same
   * workload} A calling thread that computes counts too; if there is no room for it, it waits for
   * at most a second and then exceeds the number, so that pools that call one another finish. The
   * default, 0, stands for the number of cores with {@link Workload#CPU}, and for 1,000 virtual or
   * 64 platform threads with {@link Workload#IO}. {@code open(target, parallelism)} overrides the
   * number; in a class with both workloads it sets only the workloads for which no number is given
   * here. Negative numbers are refused, and so are two different numbers for one workload.
   */
  int parallelism() default 0;

  /**
   * {@return the stem of the generated names} By default, and if it is empty, the name of the
   * method.
   */
  String name() default "";

  /**
   * {@return the forms to generate} By default all but {@link Form#ZIP}. A void method has no
   * streams: by default it gets no {@link Form#EACH} and {@link Form#UNORDERED} either. An empty
   * list is refused.
   */
  Form[] forms() default {Form.ALL, Form.ASYNC, Form.EACH, Form.UNORDERED, Form.OUTCOMES};

  /**
   * {@return whether to generate {@link Form#ZIP} in addition to {@link #forms()}} False by
   * default.
   */
  boolean zip() default false;

  /**
   * {@return whether the builder gets {@code cluster(ExecutorService)}, which sends the items of
   * this method to other machines} False by default. Refused without {@link #idempotent()}, and if
   * the target, a parameter or the result cannot be serialized.
   */
  boolean distributed() default false;

  /**
   * {@return whether it is harmless to call the method twice for an item} A {@link #distributed()}
   * method has to promise this: nothing can tell a lost machine from a slow one, so in both cases
   * its items are sent again. False by default; it has no effect on other methods.
   */
  boolean idempotent() default false;

  /** The ways to call a mapped method, shown for {@code R render(T item) throws E}. */
  enum Form {
    /** {@code List<R> renderAll(Collection<? extends T>) throws E, InterruptedException}. */
    ALL,

    /**
     * {@code Future<List<R>> renderAllAsync(Collection<? extends T>)} and {@code Future<R>
     * renderAsync(T)}.
     */
    ASYNC,

    /**
     * {@code Stream<R> renderEach(Iterable<? extends T>)}, and the same for a {@code Stream} of
     * items, with the results in the order of the items.
     */
    EACH,

    /**
     * {@code Stream<R> renderUnordered(..)}, with the same parameters as {@link #EACH}, and the
     * results in the order in which they finish.
     */
    UNORDERED,

    /**
     * {@code List<Outcome<R>> renderOutcomes(Collection<? extends T>) throws InterruptedException}:
     * the index of each item, with its value or failure. Failures are not thrown and do not cancel
     * other items.
     */
    OUTCOMES,

    /**
     * {@code List<R> renderZip(List<? extends A>, List<? extends B>) throws E,
     * InterruptedException} for {@code R render(A a, B b) throws E}: it takes a list for each
     * parameter, and throws {@link IllegalArgumentException} if their lengths differ. A method with
     * one parameter is refused.
     */
    ZIP
  }
}
