package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.text.JdkNames;
import javax.lang.model.element.Modifier;

/** The nested class for one map: from the first claim of its items to its end. */
final class EngineRun {
  private EngineRun() {}

  static TypeSpec render(EngineText text) {
    TypeVariableName v = TypeVariableName.get("V");
    TypeSpec.Builder run =
        TypeSpec.classBuilder("Run")
            .addJavadoc("One map: which items are claimed, by whom, and what has failed.\n")
            .addModifiers(Modifier.PRIVATE)
            .addTypeVariable(v)
            .superclass(ParameterizedTypeName.get(JdkNames.type("FutureTask"), v));
    text.add(run, FIELDS);
    text.add(run, WORK);
    text.add(run, CHUNKS);
    text.add(run, EngineItems.MEMBERS);
    text.add(run, EngineEnd.MEMBERS);
    text.add(run, EngineLimits.MEMBERS);
    return run.build();
  }

  private static final String FIELDS =
      """
      private final Job<V> job;

      private final Meter meter;

      private final Set<Range> claimed = new HashSet<>();

      private final Map<Integer, Throwable> failures;

      private UnaryOperator<Runnable> context;

      //? MAPS
      /** The thread that waits, if one does: an interrupt of it is meant for the map. */
      private Thread caller;

      private Worker helper;

      //? STREAMS
      private long limit = options.timeout();

      private Future<?> alarm;

      private int next;

      //? CHUNKS
      /** How many items make a chunk. */
      private int most = 1;

      private volatile boolean stopped;

      /** Done when no thread is at an item any more, nor will be. */
      private final CompletableFuture<Void> end = new CompletableFuture<>();

      Run(Job<V> job, Meter meter) {
        super(job.results());
        this.job = job;
        this.meter = meter;
        this.failures = job.failures() == null ? new TreeMap<>() : job.failures(); //? OUTCOMES+FAILURES
        this.failures = job.failures(); //? !FAILURES
        this.failures = new TreeMap<>(); //? !OUTCOMES
      }
      """;

  private static final String CHUNKS =
      """
      //? CHUNKS
      /** What others answer, and how much to send next. */
      private Iterator<Object> answers(Chunk<?> chunk) throws InterruptedException {
        chunk.goesOn = options.retries() == 0; //? OUTCOMES+!FAILURES
        chunk.goesOn = job.failures() != null && options.retries() == 0; //? OUTCOMES+FAILURES
        ChunkResult answer = ask(chunk);
        long size = answer.values().size();
        long fitting = CHUNK * size / Math.max(1, answer.nanos());
        synchronized (ENGINE.this) {
          most = (int) Math.max(1, Math.min(fitting, Math.min(8 * size, 1 << 16)));
        }
        return answer.values().iterator();
      }
      """;

  private static final String WORK =
      """
      void workInContext(Worker worker) {
        if (context == null) {
          work(worker);
          return;
        }
        AtomicBoolean worked = new AtomicBoolean();
        Runnable work =
            () -> {
              worked.set(true);
              work(worker);
            };
        try {
          context.apply(work).run();
          if (!worked.get()) {
            throw new IllegalStateException("the context did not run the work");
          }
        } catch (Throwable e) {
          fail(job.size(), e);
          finish();
        }
      }

      /** Claims ranges and runs them until none is left. No worker is the calling thread. */
      void work(Worker worker) {
        Boolean outer = options.inside().get();
        Range range = null;
        try {
          options.inside().set(true);
          range = new Range(this, worker);
          while (claim(range)) {
            long start = System.nanoTime(); //? RANGES
            run(range);
            range.tune(System.nanoTime() - start); //? RANGES+!IO+!CLUSTER
            if (computes) { //? RANGES+IO RANGES+CLUSTER
              range.tune(System.nanoTime() - start); //? RANGES+IO RANGES+CLUSTER
            } //? RANGES+IO RANGES+CLUSTER
            release(range);
          }
        } catch (Throwable e) { // that of no item: the memory is short
          synchronized (ENGINE.this) {
            claimed.remove(range);
            fail(job.size(), e);
          }
          finish();
        } finally {
          if (outer == null) {
            options.inside().remove();
          }
        }
      }

      private boolean claim(Range range) {
        synchronized (ENGINE.this) {
          if (stopped || next == job.size() || range.interrupted) {
            return false;
          }
          if (Thread.currentThread() == caller && caller.isInterrupted()) { //? MAPS
            close(); // nobody comes to go on with what the caller is about to cancel //? MAPS
            return false; //? MAPS
          } //? MAPS
          if (range.worker != null && workers.size() > parallelism - waiting) { //? PLACES
            return false; // a calling thread has come, which works itself //? PLACES+!CLUSTER
            return false; // a calling thread has come, or the cluster has less room //? PLACES+CLUSTER
          } //? PLACES
          if (range.worker != null && workers.size() > parallelism) { //? CLUSTER+!PLACES
            return false; // the cluster has less room //? CLUSTER+!PLACES
          } //? CLUSTER+!PLACES
          if (sends()) { //? CHUNKS
            range.most = most; //? CHUNKS
          } //? CHUNKS
          range.first = next;
          range.at = next;
          next += options.itemTimeout() > 0 ? 1 : range.size(job.size() - next, parallelism); //? RANGES
          next++; //? !RANGES
          range.end = next;
          if (next == job.size()) {
            close();
          }
          claimed.add(range);
          if (range.worker != null) {
            int item = range.at;
            range.alarm = alarm(options.itemTimeout(), () -> expire(range, item));
          }
          return true;
        }
      }

      private void release(Range range) {
        synchronized (ENGINE.this) {
          if (claimed.remove(range) && range.failure != null && !range.interrupted) {
            fail(range.at, range.failure);
          }
          range.stopClock();
          boolean isOurs = range.worker != null;
          if (range.interrupted || (isOurs && !borrowed)) {
            Thread.interrupted(); // meant for this range: the next one knows nothing of it
          } else if (!isOurs && caller == null && range.failure instanceof InterruptedException) { //? CALLS+MAPS
          } else if (!isOurs && range.failure instanceof InterruptedException) { //? !MAPS
            range.thread.interrupt(); // a map throws it, but a future keeps it to itself //? CALLS
          }
        }
        finish();
      }
      """;
}
