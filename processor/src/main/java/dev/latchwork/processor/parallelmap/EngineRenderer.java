package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The package-private machinery of a pool: threads that claim ranges of items. Only what the
 * workloads and forms of the pool need is written.
 */
final class EngineRenderer {
  private final PoolModel model;

  EngineRenderer(PoolModel model) {
    this.model = model;
  }

  TypeSpec render() {
    TypeSpec.Builder engine =
        TypeSpec.classBuilder(model.engine())
            .addJavadoc(
                "The machinery behind {@link $L}: threads that claim ranges of items and run them.\n",
                model.pool().simpleName())
            .addModifiers(Modifier.FINAL);
    model
        .workers()
        .forEach(
            w -> engine.addField(JdkNames.type("Workers"), w.workload().workers(), Modifier.FINAL));
    JavaText.add(engine, OPTION_FIELDS);
    JavaText.add(
        engine, "private final POOL.Progress progress;".replace("POOL", model.pool().simpleName()));
    JavaText.add(engine, FIELDS);
    engine.addMethod(constructor());
    EngineLifecycle.add(engine, model);
    JavaText.add(engine, SLOTS, INDEXED);
    engine.addType(STEP);
    engine.addType(job());
    engine.addType(EngineWorkers.render(model));
    engine.addType(EngineRun.render(model));
    engine.addType(EngineRange.render(model));
    engine.addType(EngineMeter.render(model));
    if (model.has(Form.OUTCOMES)) {
      engine.addType(FAILED);
    }
    if (model.has(Form.ZIP)) {
      JavaText.add(engine, SAME_SIZE);
    }
    EngineStreams.add(engine, model);
    if (model.hasFutures()) {
      engine.addType(EngineFutures.pending(model.hasStreams()));
      engine.addType(EngineFutures.call());
    }
    return engine.build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    model.workers().forEach(w -> constructor.addParameter(int.class, w.workload().workers()));
    MethodSpec options = JavaText.method(OPTIONS.replace("POOL", model.pool().simpleName()));
    constructor.addParameters(options.parameters());
    for (WorkerSet w : model.workers()) {
      constructor.addStatement(
          "this.$1N = new Workers($1N, $2Lexecutor == null ? $3L : executor)",
          w.workload().workers(),
          model.workers().size() == 1 ? "" : (w.workload() == Workload.CPU) + ", ",
          w.virtual() ? "virtualThreads()" : "platformThreads()");
    }
    return constructor.addCode(options.code()).build();
  }

  private static final String OPTIONS =
      """
      Engine(
          boolean sequential,
          ExecutorService executor,
          int retries,
          POOL.Progress progress,
          Supplier<? extends UnaryOperator<Runnable>> context) {
        this.sequential = sequential;
        this.borrowed = executor != null;
        this.retries = retries;
        this.progress = progress;
        this.context = context;
      }
      """;

  private static final String[] OPTION_FIELDS = {
    "private final boolean sequential;",
    "private final boolean borrowed;",
    "private final int retries;",
    "private final Supplier<? extends UnaryOperator<Runnable>> context;",
  };

  private static final String[] FIELDS = {
    "private final ReentrantLock lock = new ReentrantLock();",
    "private final Condition idle = lock.newCondition();",
    "private final Set<Run> runs = new HashSet<>();",
    """
    /** Set in a thread that is at an item: what it maps in turn runs right there. */
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();""",
    "private boolean shutdown;",
  };

  private static final String SLOTS =
      """
      /** As many nulls, to be replaced one by one. */
      @SuppressWarnings("unchecked")
      static <R> List<R> slots(int size) {
        return (List<R>) Arrays.asList(new Object[size]);
      }
      """;

  private static final String INDEXED =
      """
      /** The items by index. Other collections may change their size meanwhile: an array does not. */
      @SuppressWarnings("unchecked")
      static <T> List<T> indexed(Collection<T> items) {
        return items.getClass() == ArrayList.class
            ? (ArrayList<T>) items
            : (List<T>) Arrays.asList(items.toArray());
      }
      """;

  private static final String SAME_SIZE =
      """
      static int sameSize(List<?> first, List<?>... others) {
        for (List<?> other : others) {
          if (other.size() != first.size()) {
            throw new IllegalArgumentException(
                "lists of " + first.size() + " and of " + other.size() + " items");
          }
        }
        return first.size();
      }
      """;

  private static final TypeSpec FAILED =
      TypeSpec.interfaceBuilder("Failed")
          .addJavadoc("Takes the failures of a job that does not stop at one.\n")
          .addMethod(JavaText.method("void at(int index, Throwable failure);"))
          .build();

  private static final TypeSpec STEP =
      TypeSpec.interfaceBuilder("Step")
          .addJavadoc("A loop over the items of a range: one call a range, not one an item.\n")
          .addMethod(JavaText.method("void run(Range range) throws Throwable;"))
          .build();

  private TypeSpec job() {
    TypeSpec.Builder job =
        TypeSpec.recordBuilder("Job")
            .addJavadoc("So many items, and the step that fills the results.\n")
            .addTypeVariable(TypeVariableName.get("V"));
    if (!model.has(Form.OUTCOMES)) {
      return job.recordConstructor(JavaText.method("Job(int size, V results, Step step) {\n}"))
          .build();
    }
    JavaText.add(
        job,
        """
        Job(int size, V results, Step step) {
          this(size, results, step, null);
        }
        """);
    return job.recordConstructor(
            JavaText.method("Job(int size, V results, Step step, Failed failed) {\n}"))
        .build();
  }

  /** Lines that are written only under a condition. */
  static String when(boolean condition, String lines) {
    return condition ? lines : "";
  }

  static String joined(String... parts) {
    return Arrays.stream(parts).collect(Collectors.joining());
  }
}
