package dev.latchwork;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a method over many items in parallel: a pool is generated that calls it for each item, on
 * several threads, with its own types and its own checked exceptions.
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
 * <p>{@code final class ThumbnailsPool extends dev.latchwork.pools.Pool} for all such methods of a
 * class, in the same package and with the same visibility ({@code Outer_InnerPool} for a nested
 * class). Unlike all else that is generated it needs a library at run time, {@code
 * latchwork-pools}. For a method {@code R render(T item, extras...) throws E}, by the {@link
 * #forms()}:
 *
 * <ul>
 *   <li>{@link Form#ALL}: {@code List<R> renderAll(Collection<? extends T> items, extras...) throws
 *       E, InterruptedException}
 *   <li>{@link Form#ASYNC}: {@code Future<List<R>> renderAllAsync(items, extras...)} and {@code
 *       Future<R> renderAsync(T item, extras...)}
 *   <li>{@link Form#EACH}: {@code Stream<R> renderEach(Iterable<? extends T> items, extras...)} and
 *       the same for a stream: lazy, in the order of the items
 *   <li>{@link Form#UNORDERED}: {@code Stream<R> renderUnordered(..)}, in the order in which they
 *       finish
 *   <li>{@link Form#OUTCOMES}: {@code List<Outcome<R>> renderOutcomes(Collection<? extends T>
 *       items, extras...) throws InterruptedException}, with {@code dev.latchwork.pools.Outcome}:
 *       index, value and failure
 *   <li>{@link Form#ZIP}, on request: {@code List<R> renderZip(..)} with a list for every parameter
 * </ul>
 *
 * <p>Primitive results make {@code long[]} of {@code List<R>}; void methods return nothing, and
 * {@code Future<Void>}. For a primitive item there is an overload with an array: {@code
 * renderAll(int[] items)}. Extras are passed unchanged to every call. Static methods need no
 * target: where all are static, {@code open()} takes none.
 *
 * <p>{@code open(target)} and {@code open(target, parallelism)} make a pool. {@code
 * builder(target)} has options: {@code parallelism}; {@code executor}, whose threads are borrowed
 * and which is never shut down; {@code itemTimeout} and {@code timeout}, see below; {@code retries}
 * of items that fail; {@code progress}, told of by item; {@code context}, which takes thread-locals
 * and their like along to the workers. {@code sequential(target)} does everything on the calling
 * thread, for tests. {@code shutdown()} refuses further maps and returns at once, {@code join()}
 * waits for those that run, {@code terminate()} cancels them, and {@code close()} shuts down and
 * waits; an interrupt while it waits makes it terminate.
 *
 * <h2>What holds</h2>
 *
 * <ul>
 *   <li>Results stand in the order of the items. Null items and null results are allowed.
 *   <li>The first failure cancels the items that have not started and interrupts those that run. It
 *       is thrown as it is, with its own type. Where several items failed by themselves it is the
 *       one of the lowest index, and the others are suppressed in it.
 *   <li>An interrupt of the calling thread cancels the map, waits for the items that run, and makes
 *       it throw {@link InterruptedException}. A calling thread that works on items itself is never
 *       interrupted by the pool.
 *   <li>A map that is called by a mapped method of the same pool runs on its thread, so that a pool
 *       never waits for itself; there, a future is done when it is returned. For the same reason
 *       {@code join()} throws {@link IllegalStateException} there, and {@code close()} shuts down
 *       without waiting. Pools whose items call one another finish: while an item waits for another
 *       pool, its place is free for items that were called from inside an item.
 *   <li>An interrupt flag that an item sets is cleared before the next item on its thread. The
 *       context class loader is set back after each item, or after a range of many items that take
 *       microseconds. Thread-locals stay as an item leaves them. An {@code InterruptedException}
 *       that the method throws by itself is a failure like any other.
 *   <li>After {@code shutdown()} a map throws {@link
 *       java.util.concurrent.RejectedExecutionException}; one that {@code terminate()} stops throws
 *       {@link java.util.concurrent.CancellationException}.
 *   <li>Cancelling a future stops its items; {@code cancel(true)} interrupts those that run.
 *   <li>With {@code itemTimeout} an item that takes longer, from its start and with its retries, is
 *       interrupted and given up: without waiting for code that ignores interrupts it fails with a
 *       {@link java.util.concurrent.CompletionException} caused by a {@link
 *       java.util.concurrent.TimeoutException}. Another thread takes the place of its own until
 *       that comes back; {@code join()} and {@code close()} do not wait for it. With {@code
 *       timeout} all of a map is given up so, from its call on, and a stream from its creation on;
 *       what has not ended then is an outcome that has failed. A map inside another is timed with
 *       the item that it is part of. Then the calling thread does no items; what a borrowed
 *       executor has not begun is done by a thread of the pool. A {@code TimeoutException} that the
 *       method throws itself stays as it is.
 *   <li>An empty collection starts no thread.
 *   <li>A stream pulls items as its results are taken. What is pulled and not yet taken, at work or
 *       done, is never more than the parallelism, so that an endless input is fine. Of an ordered
 *       stream all results before the failing item are delivered, then the failure: unchecked as it
 *       is, checked as the cause of a {@link java.util.concurrent.CompletionException}. A failure
 *       stops pulling. Closing the stream cancels what was pulled. After {@code shutdown()} it
 *       delivers what was pulled before, then throws {@link
 *       java.util.concurrent.RejectedExecutionException}. It is for one thread, and runs
 *       sequentially if it is made parallel.
 * </ul>
 *
 * <h2>Beyond one machine</h2>
 *
 * <p>With {@code distributed = true, idempotent = true} the builder has {@code
 * cluster(ExecutorService)} too: any executor that runs tasks elsewhere, as Hazelcast, Ignite and
 * Redisson have one. The method is then called there, by all its forms; the other methods of the
 * class stay on this machine, and without a cluster so does this one. Items travel in chunks of
 * some 50 to 100 ms of work with the target and the extras, by Java serialization; streams and
 * single calls send one item at a time. Two to four chunks are under way for each worker that the
 * cluster turns out to have, at most 128 in all. What holds above holds there too, and:
 *
 * <ul>
 *   <li>An item is called at least once. It may be called again where a machine is lost, and no
 *       result is lost or doubled by that.
 *   <li>Each chunk has a target of its own, as it was when the chunk was sent: what a call changes
 *       in it stays there. A {@code @Guarded @DeepCopy} target travels as its deep copy, with a
 *       lock of its own.
 *   <li>Failures of the method come back with their own type. One that cannot be written or read is
 *       replaced by a {@link java.util.concurrent.CompletionException} with its class, message and
 *       stack trace as text.
 *   <li>A chunk that the cluster fails, refuses or loses is sent again, at most ten times, after 10
 *       ms and then twice as long each time, up to a second; where it refuses for want of room,
 *       after any other answer the count starts again. One without an answer is sent again after
 *       half a minute, or ten times the longest work of a chunk so far if that is longer, and the
 *       first answer counts; with an {@code itemTimeout} after a fifth of it, and once there was an
 *       answer after a twentieth, or ten times that work up to half of it. After ten failures, or
 *       when five chunks had no answer, the map ends with a {@link
 *       java.util.concurrent.CompletionException} that says so; so a method which takes longer than
 *       two minutes for an item needs an {@code itemTimeout}. Of outcomes, what had ended before is
 *       kept.
 *   <li>An item that is timed is sent alone, and its clock starts when it is sent.
 *   <li>An interrupt by the cluster, because a machine leaves it, is no failure of an item: what
 *       was interrupted is sent again.
 *   <li>A {@code context} cannot travel: {@code build()} throws {@link IllegalStateException} for
 *       one with a cluster. The cluster is never shut down by the pool.
 * </ul>
 *
 * <h2>Thread safety</h2>
 *
 * <p>A pool may be used by many threads. The mapped method is called by several at the same time,
 * and must be ready for it; see {@link Guarded}. What was done before a map starts is seen by every
 * call, and what the calls did is seen after it returns.
 *
 * <h2>What is refused</h2>
 *
 * <p>Private methods, methods of private classes, methods without a parameter, signatures with
 * types that the package cannot name, and methods whose generated methods would be the same as
 * those of another, which {@link #name()} tells apart. Distributed methods whose target, parameters
 * or results are not serializable by their declared types, or hold what is not: a lock, a pool or
 * another resource that is not transient in a class of the same package, say.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ParallelMap {

  /** {@return what the method spends its time on} Computing, unless said otherwise. */
  Workload workload() default Workload.CPU;

  /**
   * {@return how many items are at work at the same time in one pool, together with the other
   * methods of the same workload} A calling thread that computes counts too; where there is no room
   * for it, it waits a second at most, then works beyond the number, so that pools that call one
   * another end. 0, the default, is the number of cores for {@link Workload#CPU}, and for {@link
   * Workload#IO} 1,000 virtual or 64 platform threads. {@code open(target, parallelism)} overrides
   * it; in a class with both workloads it sets those for which no number is given here. Negative
   * numbers are refused, and so are two different ones for one workload.
   */
  int parallelism() default 0;

  /**
   * {@return the stem of the generated names} By default, and where empty, the name of the method.
   */
  String name() default "";

  /**
   * {@return the methods that are generated} By default all but {@link Form#ZIP}, and for a void
   * method also without the streams, of which it has none. An empty list is refused.
   */
  Form[] forms() default {Form.ALL, Form.ASYNC, Form.EACH, Form.UNORDERED, Form.OUTCOMES};

  /** {@return whether {@link Form#ZIP} is generated besides the other forms} False by default. */
  boolean zip() default false;

  /**
   * {@return whether the builder gets {@code cluster(ExecutorService)}, which sends the items of
   * this method to other machines} False by default. Refused without {@link #idempotent()}, and
   * where the target, a parameter or the result cannot be written by Java serialization.
   */
  boolean distributed() default false;

  /**
   * {@return whether calling the method twice for an item does no harm} A promise that a {@link
   * #distributed()} method has to make, since no engine can tell a machine that is lost from one
   * that is slow, and the item is then sent again. False by default; without effect on other
   * methods.
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
     * {@code Stream<R> renderEach(Iterable<? extends T>)}, and the same for a {@code Stream}: the
     * results in the order of the items.
     */
    EACH,

    /** {@code Stream<R> renderUnordered(..)}, alike, with the results as they finish. */
    UNORDERED,

    /**
     * {@code List<Outcome<R>> renderOutcomes(Collection<? extends T>) throws InterruptedException}:
     * for each item its index, and its value or its failure. No failure is thrown and none cancels
     * the other items.
     */
    OUTCOMES,

    /**
     * {@code List<R> renderZip(List<? extends A>, List<? extends B>) throws E,
     * InterruptedException} for {@code R render(A a, B b) throws E}: a list for each parameter.
     * Lists of unequal length make it throw {@link IllegalArgumentException}. A method with one
     * parameter is refused.
     */
    ZIP
  }
}
