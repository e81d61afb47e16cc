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
    if (model.has(Form.EACH)) {
      JavaText.add(workers, EACH.replace("ORDERED", both ? ", true" : ""));
    }
    if (model.has(Form.UNORDERED)) {
      JavaText.add(workers, UNORDERED.replace("ORDERED", both ? ", false" : ""));
    }
  }

  private static final String EACH =
      """
      <T, R> Stream<R> each(Iterator<? extends T> items, Mapper<T, R> mapper) {
        return new Feed<>(this, items, mapperORDERED).stream();
      }
      """;

  private static final String UNORDERED =
      """
      <T, R> Stream<R> unordered(Iterator<? extends T> items, Mapper<T, R> mapper) {
        return new Feed<>(this, items, mapperORDERED).stream();
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
        "private final Mapper<T, R> mapper;");
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
        "private Throwable broken;",
        "private volatile boolean stopped;",
        each && unordered ? CONSTRUCTOR_OF_BOTH : CONSTRUCTOR,
        STREAM,
        tryAdvance(each, unordered),
        pull(each, unordered),
        MAP,
        CANCEL,
        "@Override\npublic Spliterator<R> trySplit() {\n  return null;\n}\n",
        "@Override\npublic long estimateSize() {\n  return Long.MAX_VALUE;\n}\n",
        "@Override\npublic int characteristics() {\n  return %s;\n}\n"
            .formatted(!unordered ? "ORDERED" : each ? "ordered ? ORDERED : 0" : "0"));
    return feed.build();
  }

  private static final String CONSTRUCTOR =
      """
      private Feed(Workers workers, Iterator<? extends T> items, Mapper<T, R> mapper) {
        this.workers = workers;
        this.items = items;
        this.mapper = mapper;
      }
      """;

  private static final String CONSTRUCTOR_OF_BOTH =
      """
      private Feed(Workers workers, Iterator<? extends T> items, Mapper<T, R> mapper, boolean ordered) {
        this.workers = workers;
        this.items = items;
        this.mapper = mapper;
        this.ordered = ordered;
      }
      """;

  private static final String STREAM =
      """
      private Stream<R> stream() {
        workers.requireOpen();
        return StreamSupport.stream(this, false).onClose(this::cancel);
      }
      """;

  private static String tryAdvance(boolean each, boolean unordered) {
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
            if (broken != null) {
              throw unchecked(broken);
            }
            return false;
          }
          R result;
          try {
        """,
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
          action.accept(result);
          return true;
        }
        """);
  }

  private static String pull(boolean each, boolean unordered) {
    return joined(
        """
        private void pull() {
          try {
            while (!stopped && atHand.size() < workers.parallelism && items.hasNext()) {
              T item = items.next();
        """,
        each && unordered
            ? """
                    Queue<Future<R>> queue = ordered ? null : finished;
                    atHand.add(workers.submit(() -> map(item), queue));
              """
            : unordered
                ? "      atHand.add(workers.submit(() -> map(item), finished));\n"
                : "      atHand.add(workers.submit(() -> map(item)));\n",
        """
            }
          } catch (RuntimeException | Error e) {
            stopped = true;
            broken = e; // thrown when all that was pulled before is taken
          }
        }
        """);
  }

  private static final String MAP =
      """
      private R map(T item) throws Throwable {
        try {
          return mapper.map(item);
        } catch (Throwable e) {
          stopped = true;
          throw e;
        }
      }
      """;

  private static final String CANCEL =
      """
      private void cancel() {
        stopped = true;
        broken = null;
        atHand.forEach(future -> future.cancel(true));
        atHand.clear();
      }
      """;
}
