package dev.latchwork.processor.parallelmap;

import static dev.latchwork.processor.parallelmap.EngineRenderer.joined;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import javax.lang.model.element.Modifier;

/** What the engine has for results that are taken one by one. */
final class EngineStreams {
  private static final TypeVariableName ITEM = TypeVariableName.get("T");
  private static final TypeVariableName RESULT = TypeVariableName.get("R");

  private EngineStreams() {}

  static void add(TypeSpec.Builder engine, PoolModel model) {
    if (model.hasStreams()) {
      engine.addType(mapper());
      engine.addType(feed(model));
    }
  }

  static void addTo(TypeSpec.Builder workers, PoolModel model) {
    boolean both = model.has(Form.EACH) && model.has(Form.UNORDERED);
    if (model.hasStreams()) {
      JavaText.add(workers, REACH);
    }
    if (model.has(Form.EACH)) {
      JavaText.add(workers, OF_STREAM.replace("NAME", "each"));
      JavaText.add(workers, EACH.replace("ORDERED", both ? ", true" : ""));
    }
    if (model.has(Form.UNORDERED)) {
      JavaText.add(workers, "private boolean isBorrowed() {\n  return borrowed;\n}\n");
      JavaText.add(workers, OF_STREAM.replace("NAME", "unordered"));
      JavaText.add(workers, UNORDERED.replace("ORDERED", both ? ", false" : ""));
    }
  }

  private static final String REACH =
      """
      /** How far ahead a stream may pull; nothing is gained by it on the thread that takes. */
      private int reach() {
        return staysHere() ? 1 : parallelism;
      }
      """;

  private static final String OF_STREAM =
      """
      <T, R> Stream<R> NAME(Stream<? extends T> items, Mapper<T, R> mapper) {
        return NAME(items.iterator(), mapper).onClose(items::close);
      }
      """;

  private static final String EACH =
      """
      <T, R> Stream<R> each(Iterator<? extends T> items, Mapper<T, R> mapper) {
        requireOpen();
        return new Feed<>(this, items, mapper, meter(-1)ORDERED).stream();
      }
      """;

  private static final String UNORDERED =
      """
      <T, R> Stream<R> unordered(Iterator<? extends T> items, Mapper<T, R> mapper) {
        requireOpen();
        return new Feed<>(this, items, mapper, meter(-1)ORDERED).stream();
      }
      """;

  private static TypeSpec mapper() {
    return TypeSpec.interfaceBuilder("Mapper")
        .addJavadoc("The call for an item of a stream.\n")
        .addTypeVariable(ITEM)
        .addTypeVariable(RESULT)
        .addMethod(JavaText.method("R map(T item) throws Throwable;"))
        .build();
  }

  private static TypeSpec feed(PoolModel model) {
    boolean each = model.has(Form.EACH);
    boolean unordered = model.has(Form.UNORDERED);
    TypeSpec.Builder feed =
        TypeSpec.classBuilder("Feed")
            .addJavadoc(
                """
                Pulls items as results are taken. What is pulled and not yet taken, at work or done,
                is never more than there are threads, however long the input is.
                """)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariable(ITEM)
            .addTypeVariable(RESULT)
            .addSuperinterface(ParameterizedTypeName.get(JdkNames.type("Spliterator"), RESULT));
    JavaText.add(
        feed,
        "private final Workers workers;",
        "private final Iterator<? extends T> items;",
        "private final Mapper<T, R> mapper;",
        "private final Meter meter;");
    if (each && unordered) {
      JavaText.add(feed, "private final boolean ordered;");
    }
    JavaText.add(feed, "private final Set<Future<R>> atHand = new LinkedHashSet<>();");
    if (unordered) {
      JavaText.add(
          feed, "private final BlockingQueue<Future<R>> finished = new LinkedBlockingQueue<>();");
    }
    JavaText.add(
        feed,
        "private final int most;",
        "private Throwable broken;",
        "private volatile boolean stopped;",
        each && unordered ? CONSTRUCTOR_OF_BOTH : CONSTRUCTOR,
        STREAM,
        tryAdvance(each, unordered),
        PULL,
        finished(each, unordered),
        CANCEL,
        "@Override\npublic Spliterator<R> trySplit() {\n  return null;\n}\n",
        "@Override\npublic long estimateSize() {\n  return Long.MAX_VALUE;\n}\n",
        "@Override\npublic int characteristics() {\n  return %s;\n}\n"
            .formatted(!unordered ? "ORDERED" : each ? "ordered ? ORDERED : 0" : "0"));
    return feed.build();
  }

  private static final String CONSTRUCTOR =
      """
      private Feed(Workers workers, Iterator<? extends T> items, Mapper<T, R> mapper, Meter meter) {
        this.workers = workers;
        this.items = items;
        this.mapper = mapper;
        this.most = workers.reach();
        this.meter = meter;
      }
      """;

  private static final String CONSTRUCTOR_OF_BOTH =
      """
      private Feed(Workers workers, Iterator<? extends T> items, Mapper<T, R> mapper, Meter meter, boolean ordered) {
        this.workers = workers;
        this.items = items;
        this.mapper = mapper;
        this.most = workers.reach();
        this.meter = meter;
        this.ordered = ordered;
      }
      """;

  private static final String STREAM =
      """
      private Stream<R> stream() {
        return StreamSupport.stream(this, false).onClose(this::cancel);
      }
      """;

  private static String tryAdvance(boolean each, boolean unordered) {
    String help =
        """
              if (workers.isBorrowed()) {
                workers.help();
              }
        """;
    String next =
        !unordered
            ? "atHand.iterator().next()"
            : each ? "ordered ? atHand.iterator().next() : finished.take()" : "finished.take()";
    return joined(
        """
        @Override
        public boolean tryAdvance(Consumer<? super R> action) {
          pull();
          if (atHand.isEmpty()) {
            if (meter != null) {
              meter.end();
            }
            if (broken != null) {
              throw unchecked(broken);
            }
            return false;
          }
          R result;
          try {
        """,
        unordered ? help : "",
        "    Future<R> next = " + next + ";\n",
        """
            result = next.get();
            atHand.remove(next);
          } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
          } catch (CancellationException e) {
            cancel();
            throw e;
          } catch (ExecutionException e) {
            cancel();
            Throwable failure = e.getCause();
            if (failure instanceof RuntimeException || failure instanceof Error) {
              throw unchecked(failure);
            }
            throw new CompletionException(failure);
          }
          if (meter != null) {
            meter.count();
          }
          action.accept(result);
          return true;
        }
        """);
  }

  private static final String PULL =
      """
      private void pull() {
        try {
          while (!stopped && atHand.size() < most && items.hasNext()) {
            T item = items.next();
            atHand.add(workers.submit(() -> mapper.map(item), this));
          }
        } catch (RuntimeException | Error e) {
          stopped = true;
          broken = e; // thrown when all that was pulled before is taken
        }
      }
      """;

  private static String finished(boolean each, boolean unordered) {
    String add =
        !unordered
            ? ""
            : each
                ? "  if (!ordered) {\n    finished.add(future);\n  }\n"
                : "  finished.add(future);\n";
    return "private void finished(Future<R> future) {\n" + add + "}\n";
  }

  private static final String CANCEL =
      """
      private void cancel() {
        stopped = true;
        broken = null;
        if (meter != null) {
          meter.end();
        }
        atHand.forEach(future -> future.cancel(true));
        atHand.clear();
      }
      """;
}
