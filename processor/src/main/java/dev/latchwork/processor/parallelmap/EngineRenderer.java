package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.parallelmap.model.Need;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import javax.lang.model.element.Modifier;

/**
 * The package-private machinery of a pool: threads that claim ranges of items. Only what the
 * workloads and forms of the pool need is written.
 */
final class EngineRenderer {
  private final PoolModel model;
  private final EngineText text;

  EngineRenderer(PoolModel model) {
    this.model = model;
    this.text = new EngineText(model);
  }

  TypeSpec render() {
    TypeSpec.Builder engine =
        TypeSpec.classBuilder(model.engine())
            .addJavadoc(
                "The machinery behind {@link $L}: threads that claim ranges of items and run them.\n",
                model.pool().simpleName())
            .addModifiers(Modifier.FINAL);
    text.add(engine, FIELDS);
    text.add(engine, EngineMaps.MEMBERS);
    text.add(engine, EngineThreads.MEMBERS);
    text.add(engine, EngineCluster.MEMBERS);
    text.add(engine, EngineLifecycle.MEMBERS);
    text.add(engine, EngineLists.MEMBERS);
    engine.addType(options());
    engine.addType(job());
    engine.addType(
        functional("Step", "A loop over the items of a range: one call a range, not one an item.")
            .addMethod(JavaText.method("void run(Range range) throws Throwable;"))
            .build());
    if (text.isFor(Need.CALLS)) {
      engine.addType(
          functional("Call", "The call for an item that comes alone.")
              .addTypeVariable(TypeVariableName.get("T"))
              .addTypeVariable(TypeVariableName.get("R"))
              .addMethod(JavaText.method("R on(T item) throws Throwable;"))
              .build());
    }
    if (text.isFor(Need.OUTCOMES)) {
      engine.addType(
          functional("Failed", "The outcome of an item that failed.")
              .addTypeVariable(TypeVariableName.get("O"))
              .addMethod(JavaText.method("O at(int index, Throwable failure);"))
              .build());
    }
    if (text.isFor(Need.CHUNKS)) {
      engine.addType(
          functional("Results", "Where the results of a chunk go to.")
              .addTypeVariable(TypeVariableName.get("R"))
              .addMethod(JavaText.method("void put(int index, R result);"))
              .build());
    }
    engine.addType(EngineWorker.render(text));
    engine.addType(EngineRun.render(text));
    engine.addType(EngineRange.render(text));
    engine.addType(EngineMeter.render(text));
    if (text.isFor(Need.STREAMS)) {
      engine.addType(EngineFeed.render(text));
    }
    if (text.isFor(Need.CLUSTER)) {
      engine.addTypes(EngineChunk.render(text));
      engine.addType(EngineCluster.parcel(text));
      engine.addType(EngineCluster.unanswered(text));
    }
    return engine.build();
  }

  private static final String FIELDS =
      """
      private static final ScheduledExecutorService WATCHDOG = watchdog();

      //? PLACES
      private static final long PATIENCE = 1_000_000_000;

      //? CLUSTER
      /** Failures of the cluster, one after the other, that a chunk is sent again after. */
      private static final int FAILURES = 10;

      //? CLUSTER
      /** How often a chunk is sent that is not answered. */
      private static final int SILENCES = 5;

      //? CLUSTER
      /** The same where items are timed: the next may go to the same silent machine. */
      private static final int MANY_SILENCES = 20;

      //? CLUSTER
      private static final long HALF_A_MINUTE = 30_000_000_000L;

      //? CLUSTER
      /** The work of a chunk, of which one that is sent alone costs a hundredth. */
      private static final long CHUNK = 75_000_000;

      //? CLUSTER
      private static final int FEWEST_SENT = 8;

      //? CLUSTER
      private static final int MOST_SENT = 128;

      //? CLUSTER
      private static final ExecutorService COURIERS = couriers();

      private final Options options;

      //? !CLUSTER
      private final int parallelism;

      //? CLUSTER
      /** Of an engine that sends items it follows what the cluster can take. */
      private volatile int parallelism;


      //? BOTH_WORKLOADS+RANGES BOTH_WORKLOADS+PLACES
      private final boolean computes;

      private final boolean borrowed;

      //? MAPS
      private final boolean callerWorks;

      /** Our own, which also do what those of a borrowed executor do not. */
      private final ExecutorService threads;

      private final Executor executor;

      /** At work or on their way; a thread that was given up is not among them. */
      private final Set<Worker> workers = new HashSet<>();

      private final Set<Run<?>> runs = new HashSet<>();

      /** Those with items that nobody has claimed, the oldest first. */
      private final Set<Run<?>> open = new LinkedHashSet<>();

      //? PLACES
      /** Calling threads that wait for a place. */
      private int waiting;

      private boolean shutdown;

      private boolean gaveUp;

      //? CLUSTER
      /** Null for an engine whose threads do the items. */
      private final ExecutorService cluster;

      //? CLUSTER
      private volatile long answers;

      //? CLUSTER
      private volatile long longestWork;

      //? !BOTH_WORKLOADS+!CLUSTER
      ENGINE(Options options, int parallelism) {
        this.options = options;
        this.parallelism = parallelism;
        this.borrowed = options.executor() != null;
        this.callerWorks = borrowed && !options.isTimed(); //? MAPS+IO
        this.callerWorks = !options.isTimed(); //? MAPS+CPU
        this.threads = platformThreads(); //? PLATFORM_THREADS
        this.threads = virtualThreads(); //? VIRTUAL_THREADS
        this.executor = borrowed ? options.executor() : threads;
      }

      //? CLUSTER+!BOTH_WORKLOADS
      ENGINE(Options options, int parallelism) {
        this(options, parallelism, null);
      }

      //? CLUSTER+!BOTH_WORKLOADS
      private ENGINE(Options options, int parallelism, ExecutorService cluster) {
        this.options = options;
        this.parallelism = parallelism;
        this.cluster = cluster;
        this.borrowed = options.executor() != null && cluster == null;
        this.threads = platformThreads(); //? PLATFORM_THREADS
        this.threads = virtualThreads(); //? VIRTUAL_THREADS
        this.executor = borrowed ? options.executor() : threads;
      }

      //? CLUSTER+BOTH_WORKLOADS
      ENGINE(Options options, int parallelism, boolean computes) {
        this(options, parallelism, computes, null);
      }

      //? CLUSTER+BOTH_WORKLOADS
      private ENGINE(Options options, int parallelism, boolean computes, ExecutorService cluster) {
        this.options = options;
        this.parallelism = parallelism;
        this.computes = computes; //? RANGES PLACES
        this.cluster = cluster;
        this.borrowed = options.executor() != null && cluster == null;
        this.callerWorks = (computes || borrowed) && !options.isTimed(); //? MAPS
        this.threads = computes ? platformThreads() : virtualThreads(); //? VIRTUAL_THREADS+PLATFORM_THREADS
        this.threads = virtualThreads(); //? !PLATFORM_THREADS
        this.threads = platformThreads(); //? !VIRTUAL_THREADS
        this.executor = borrowed ? options.executor() : threads;
      }

      //? BOTH_WORKLOADS+!CLUSTER
      ENGINE(Options options, int parallelism, boolean computes) {
        this.options = options;
        this.parallelism = parallelism;
        this.computes = computes; //? RANGES PLACES
        this.borrowed = options.executor() != null;
        this.callerWorks = (computes || borrowed) && !options.isTimed(); //? MAPS
        this.threads = computes ? platformThreads() : virtualThreads(); //? VIRTUAL_THREADS
        this.threads = platformThreads(); //? !VIRTUAL_THREADS
        this.executor = borrowed ? options.executor() : threads;
      }
      """;

  private TypeSpec options() {
    TypeSpec.Builder options =
        TypeSpec.recordBuilder("Options")
            .addJavadoc(
                "What a pool was built with. Inside is set in a thread that is at an item.\n")
            .recordConstructor(
                JavaText.method(
                    text.of(
                        """
                        Options(ExecutorService executor, long itemTimeout, long timeout, int retries, POOL.Progress progress, Supplier<? extends UnaryOperator<Runnable>> context, ThreadLocal<Boolean> inside) {
                        }
                        """)));
    text.add(
        options,
        """
        //? MAPS
        /** Whether items may be given up, which cannot be done with those of the calling thread. */
        private boolean isTimed() {
          return itemTimeout > 0 || timeout > 0;
        }
        """);
    return options.build();
  }

  private TypeSpec job() {
    TypeSpec.Builder job =
        TypeSpec.recordBuilder("Job")
            .addTypeVariable(TypeVariableName.get("V"))
            .addJavadoc("So many items, what comes of them, and the step that maps them.\n");
    if (text.isFor(Need.OUTCOMES)) {
      job.addJavadoc("Where it keeps failures, none is an end to it.\n");
      job.recordConstructor(
          JavaText.method(
              "Job(int size, Callable<V> results, Step step, Map<Integer, Throwable> failures) {\n}"));
    } else {
      job.recordConstructor(JavaText.method("Job(int size, Callable<V> results, Step step) {\n}"));
    }
    text.add(job, JOB);
    return job.build();
  }

  private static final String JOB =
      """
      //? OUTCOMES+FAILURES
      Job(int size, Callable<V> results, Step step) {
        this(size, results, step, null);
      }

      //? CALLS
      private static <T, R> Job<R> of(T item, Call<T, R> call) {
        List<R> result = slots(1);
        return new Job<>(1, () -> result.get(0), range -> result.set(0, call.on(item)));
      }
      """;

  private static TypeSpec.Builder functional(String name, String doc) {
    return TypeSpec.interfaceBuilder(name).addJavadoc("$L\n", doc);
  }
}
