package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a method over many items in parallel. Latchwork generates a pool that calls the method for
 * each item, on several threads. The pool uses the method's own types and checked exceptions.
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
 * <p>{@code final class ThumbnailsPool extends dev.latchwork.pools.Pool} (for a nested class,
 * {@code Outer_InnerPool}), in the same package and with the same visibility. A class has one pool
 * for all of its <em>mapped methods</em>, which are the methods with this annotation. Unlike other
 * generated classes, a pool needs a library at run time, {@code latchwork-pools}. For a method
 * {@code R render(T item, extras...) throws E}, {@link #forms()} chooses which of these methods the
 * pool has:
 *
 * <ul>
 *   <li>{@link Form#ALL}: {@code List<R> renderAll(Collection<? extends T> items, extras...) throws
 *       E, InterruptedException}
 *   <li>{@link Form#ASYNC}: {@code Future<List<R>> renderAllAsync(items, extras...)} and {@code
 *       Future<R> renderAsync(T item, extras...)}
 *   <li>{@link Form#EACH}: {@code Stream<R> renderEach(Iterable<? extends T> items, extras...)},
 *       and an overload that takes a {@code Stream} of items. The results are computed lazily, and
 *       are in the order of the items
 *   <li>{@link Form#UNORDERED}: {@code Stream<R> renderUnordered(..)}, with the results in the
 *       order in which they finish
 *   <li>{@link Form#OUTCOMES}: {@code List<Outcome<R>> renderOutcomes(Collection<? extends T>
 *       items, extras...) throws InterruptedException}. A {@code dev.latchwork.pools.Outcome} holds
 *       an item's index, and its value or failure
 *   <li>{@link Form#ZIP}, on request: {@code List<R> renderZip(..)}, which takes a list for each
 *       parameter
 * </ul>
 *
 * <p>For a primitive result, {@code List<R>} becomes an array such as {@code long[]}. For a void
 * method, {@code renderAll} returns nothing and the asynchronous forms return {@code Future<Void>}.
 * For a primitive item there is an overload that takes an array: {@code renderAll(int[] items)}.
 * The extra arguments are passed unchanged to every call. The object on which the pool calls the
 * mapped methods is the pool's <em>target</em>. If all mapped methods are static, there is no
 * target, and {@code open()} has no such parameter.
 *
 * <p>{@code open(target)} and {@code open(target, parallelism)} open a pool. {@code
 * builder(target)} returns a builder with these options:
 *
 * <ul>
 *   <li>{@code parallelism};
 *   <li>{@code executor}, whose threads the pool borrows, and which the pool never shuts down;
 *   <li>{@code itemTimeout} and {@code timeout}, see below;
 *   <li>{@code retries}, for items that fail;
 *   <li>{@code progress}, a listener that is told how many items are done;
 *   <li>{@code context}, which propagates thread-locals and the like to the threads that run items.
 * </ul>
 *
 * <p>{@code sequential(target)} is for tests: it opens a pool that does everything on the calling
 * thread. All of these methods throw {@link NullPointerException} if the target is null.
 *
 * <p>A call of the pool for many items, such as {@code renderAll(images)}, is a <em>map call</em>.
 * {@code shutdown()} refuses further map calls and returns at once. {@code join()} waits for the
 * map calls that are running. {@code terminate()} shuts the pool down and cancels the map calls
 * that are running. {@code close()} shuts the pool down and waits for the map calls that are
 * running. If {@code close()} is interrupted while it waits, it terminates the pool.
 *
 * <h2>Behavior</h2>
 *
 * <ul>
 *   <li>Results are in the order of the items. Null items and null results are allowed.
 *   <li>The first failure cancels the items that have not started, interrupts those that are
 *       running, and is thrown as it is, with its own type. If several items fail without having
 *       been interrupted, the failure of the item with the lowest index is thrown, and up to 32 of
 *       the other failures are added to it as suppressed exceptions.
 *   <li>If the calling thread is interrupted, the map call cancels its items, waits for those that
 *       are running, and throws {@link InterruptedException}. A calling thread that runs items
 *       itself is never interrupted by the pool.
 *   <li>A pool never waits for itself. If a mapped method makes a map call to its own pool, the
 *       call runs on the method's thread; if the call returns a future, this future is already
 *       done. If a mapped method calls {@code join()} on its own pool, {@code join()} throws {@link
 *       IllegalStateException}; {@code close()} shuts the pool down without waiting. Map calls also
 *       finish if the mapped methods of several pools call one another's pools: while an item waits
 *       for another pool, its own pool may run another item in its place, provided that the other
 *       item belongs to a map call that a mapped method has made or is waiting for.
 *   <li>If an item sets the interrupt flag of its thread, the flag is cleared before the next item
 *       on that thread. The context class loader is restored after each item or, if items take only
 *       microseconds, after a range of many items. Thread-locals keep what an item leaves in them.
 *       An {@code InterruptedException} that the method itself throws is a failure like any other.
 *   <li>After {@code shutdown()} a map call throws {@link
 *       java.util.concurrent.RejectedExecutionException}; a map call that is stopped by {@code
 *       terminate()} throws {@link java.util.concurrent.CancellationException}.
 *   <li>Cancelling a future cancels the items that have not started; {@code cancel(true)} also
 *       interrupts those that are running.
 *   <li>{@code itemTimeout} limits the time for an item, counted from its start and including its
 *       retries. An item that takes longer is interrupted and abandoned: it fails with a {@link
 *       java.util.concurrent.CompletionException} caused by a {@link
 *       java.util.concurrent.TimeoutException}, even if it ignores the interrupt. Until the item's
 *       thread returns, another thread takes its place; {@code join()} and {@code close()} do not
 *       wait for an abandoned item.
 *   <li>{@code timeout} limits the time for a whole map call in the same way, counted from the
 *       call. For a stream, the time is counted from the stream's creation. The outcome of an item
 *       that has not ended in time is a failure.
 *   <li>With either limit, the calling thread runs no items, and the pool's own threads run items
 *       that a borrowed executor has not started. A map call that a mapped method makes to its own
 *       pool is timed as part of the item. A {@code TimeoutException} that the method itself throws
 *       is not wrapped.
 *   <li>A map call with an empty collection starts no thread.
 *   <li>A stream pulls items only as its results are taken: the number of pulled items whose
 *       results have not been taken yet never exceeds the parallelism. So the input may be endless.
 *       An {@code Each} stream delivers the results of all items before the failing one, and then
 *       throws the failure: an unchecked exception as it is, a checked one as the cause of a {@link
 *       java.util.concurrent.CompletionException}. After a failure, a stream pulls no more items.
 *       Closing a stream cancels the items that it has pulled. After {@code shutdown()}, a stream
 *       delivers the results of the items that it has already pulled. Then it ends or, if there are
 *       more items, throws {@link java.util.concurrent.RejectedExecutionException}. A stream is for
 *       one thread; {@code parallel()} has no effect.
 * </ul>
 *
 * <h2>Beyond one machine</h2>
 *
 * <p>With {@code distributed = true, idempotent = true} the builder also has {@code
 * cluster(ExecutorService)}. This method takes any executor that runs tasks on other machines, such
 * as the executors of Hazelcast, Ignite and Redisson. If a cluster is set, all forms call the
 * mapped method on the cluster's machines. Without a cluster, and for mapped methods that are not
 * distributed, items run on this machine.
 *
 * <p>Items are sent in chunks of some 50 to 100 ms of work, with the target and the extra
 * arguments, by Java serialization. Streams and single calls send one item at a time. The pool
 * infers from response times how many workers the cluster has, and keeps three or four chunks under
 * way for each worker, but at least 8 and at most 128 in all. Everything above applies, and in
 * addition:
 *
 * <ul>
 *   <li>The method is called at least once for each item. It may be called again for an item if a
 *       machine is lost. Even then, no result is lost or duplicated.
 *   <li>Each chunk has its own copy of the target, made when the chunk was sent. Changes that a
 *       call makes to this copy are not sent back. A {@code @Guarded @DeepCopy} target is sent as
 *       its deep copy, with a lock of its own.
 *   <li>Failures of the method come back with their own type. A failure that cannot be serialized
 *       or deserialized is replaced by a {@link java.util.concurrent.CompletionException} that
 *       gives the failure's class, message and stack trace as text.
 *   <li>If the cluster refuses, fails to run or loses a chunk, the chunk is sent again: first after
 *       10 ms, then after a delay that doubles each time, up to a second, until the chunk has
 *       failed ten times. But if the cluster refuses the chunk and has completed another chunk
 *       since this one last failed, the pool takes the cluster to be full, and counts the chunk's
 *       failures from the start again.
 *   <li>A chunk that is not answered is sent again after half a minute or after ten times the
 *       longest time that a chunk has taken so far, whichever is longer. The first answer counts.
 *       With an {@code itemTimeout}, the delay is different. Until the cluster has answered for the
 *       first time, the delay is a fifth of the {@code itemTimeout}. After the first answer, the
 *       delay is ten times the longest time that a chunk has taken so far, but never less than a
 *       twentieth or more than half of the {@code itemTimeout}.
 *   <li>If a chunk has failed ten times or, without an {@code itemTimeout}, has been sent five
 *       times without an answer, the map call ends with a {@link
 *       java.util.concurrent.CompletionException} that says so. {@code renderOutcomes} does not
 *       throw this exception: it returns the outcomes that were known when the call ended, and the
 *       exception as the failure of every other item. Since a chunk may be sent only five times, a
 *       method that takes longer than two minutes for an item needs an {@code itemTimeout}.
 *   <li>With an {@code itemTimeout}, each item is sent alone, and its time is counted from when it
 *       is first sent.
 *   <li>If the cluster interrupts an item because a machine is leaving, the item does not count as
 *       failed: it is sent again.
 *   <li>A {@code context} cannot be sent: with both a context and a cluster, {@code build()} throws
 *       {@link IllegalStateException}. The pool never shuts the cluster down.
 * </ul>
 *
 * <h2>Thread safety</h2>
 *
 * <p>A pool may be used by many threads. The mapped method is called by several threads at the same
 * time, so it must be thread-safe; {@link Guarded} can help. What was done before a map call is
 * visible to the mapped method, and what the mapped method did is visible after the map call
 * returns.
 *
 * <h2>What is refused</h2>
 *
 * <p>Private methods, methods of private classes, methods without a parameter, signatures with
 * types that are not accessible in the package, and methods whose generated methods would clash
 * with those of another mapped method; {@link #name()} avoids the clash. Also refused are
 * distributed methods if the declared type of the target, of a parameter or of the result is not
 * serializable. If one of these types is a class of the same package, its fields that are not
 * transient are checked too: they must not hold a lock, an executor or another resource, or
 * anything else that is not serializable.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ParallelMap {

  /** {@return what the method spends its time on} {@link Workload#CPU} by default. */
  Workload workload() default Workload.CPU;

  /**
   * {@return how many items run at the same time in one pool, counting all methods of the same
   * workload} A calling thread that runs items of a {@code CPU} workload counts too. If there is no
   * room for the calling thread, it waits at most a second and then runs items beyond the number,
   * so that pools that call one another never wait for one another forever. The default, 0, stands
   * for the number of cores with {@link Workload#CPU}, and for 1,000 virtual or 64 platform threads
   * with {@link Workload#IO}. {@code open(target, parallelism)} overrides the number. But if a
   * class has both workloads and gives a number for only one of them, that number is kept, and the
   * parameter sets the number for the other workload. Negative numbers are refused, and so are two
   * different numbers for one workload.
   */
  int parallelism() default 0;

  /**
   * {@return the stem of the generated names} If it is empty, as by default, the name of the method
   * is used.
   */
  String name() default "";

  /**
   * {@return the forms to generate} By default all but {@link Form#ZIP}. A void method has no
   * results to stream, so by default it gets neither {@link Form#EACH} nor {@link Form#UNORDERED}.
   * An empty list is refused.
   */
  Form[] forms() default {Form.ALL, Form.ASYNC, Form.EACH, Form.UNORDERED, Form.OUTCOMES};

  /**
   * {@return whether to generate {@link Form#ZIP} in addition to {@link #forms()}} False by
   * default.
   */
  boolean zip() default false;

  /**
   * {@return whether the pool can send the items of this method to other machines} If so, the
   * builder has {@code cluster(ExecutorService)}, which sets the cluster to send them to. False by
   * default. Refused without {@link #idempotent()}, and if the target, a parameter or the result
   * cannot be serialized.
   */
  boolean distributed() default false;

  /**
   * {@return whether it is harmless to call the method twice for an item} A {@link #distributed()}
   * method has to promise this: nothing can tell a lost machine from a slow one, so in both cases
   * the machine's items are sent again. False by default. Methods that are not distributed ignore
   * this element.
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
     * {@code Stream<R> renderEach(Iterable<? extends T>)}, and an overload that takes a {@code
     * Stream} of items. The results are in the order of the items.
     */
    EACH,

    /**
     * {@code Stream<R> renderUnordered(..)}, with the same parameters as {@link #EACH}. The results
     * are in the order in which they finish.
     */
    UNORDERED,

    /**
     * {@code List<Outcome<R>> renderOutcomes(Collection<? extends T>) throws InterruptedException}:
     * for each item, its index, and its value or failure. Failures are not thrown and do not cancel
     * other items.
     */
    OUTCOMES,

    /**
     * {@code List<R> renderZip(List<? extends A>, List<? extends B>) throws E,
     * InterruptedException} for {@code R render(A a, B b) throws E}: it takes a list for each
     * parameter, and throws {@link IllegalArgumentException} if the lengths of the lists differ. A
     * method with one parameter is refused.
     */
    ZIP
  }
}
