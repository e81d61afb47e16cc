package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.text.JdkNames;
import javax.lang.model.element.Modifier;

/** The nested class behind the streams of results. */
final class EngineFeed {
  private EngineFeed() {}

  static TypeSpec render(EngineText text) {
    TypeVariableName t = TypeVariableName.get("T");
    TypeVariableName r = TypeVariableName.get("R");
    TypeSpec.Builder feed =
        TypeSpec.classBuilder("Feed")
            .addJavadoc(
                """
                Pulls items as results are taken. What is pulled and not yet taken, at work or done,
                is never more than there are threads, however long the input is.
                """)
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .addTypeVariable(t)
            .addTypeVariable(r)
            .addSuperinterface(ParameterizedTypeName.get(JdkNames.type("Spliterator"), r));
    text.add(feed, FIELDS);
    text.add(feed, PULL);
    text.add(feed, TAKE);
    return feed.build();
  }

  private static final String FIELDS =
      """
      private final Iterator<? extends T> items;

      private final Call<T, R> call;

      //? BOTH_ORDERS
      private final boolean ordered;

      private final Meter meter = meter(-1);

      private final long deadline = System.nanoTime() + options.timeout();

      private final Set<Run<R>> pulled = new LinkedHashSet<>();

      /** In the order in which they are taken. */
      private final BlockingQueue<Run<R>> queue = new LinkedBlockingQueue<>();

      private Throwable broken;

      private volatile boolean stopped;

      //? BOTH_ORDERS
      private Feed(Iterator<? extends T> items, Call<T, R> call, boolean ordered) {
        this.items = items;
        this.call = call;
        this.ordered = ordered;
      }

      //? !BOTH_ORDERS
      private Feed(Iterator<? extends T> items, Call<T, R> call) {
        this.items = items;
        this.call = call;
      }

      private Stream<R> stream() {
        return StreamSupport.stream(this, false).onClose(this::cancel);
      }
      """;

  private static final String PULL =
      """
      private void pull() {
        int most = isInside() ? 1 : Math.max(1, parallelism);
        try {
          while (!stopped && pulled.size() < most && items.hasNext()) {
            if (options.timeout() > 0 && System.nanoTime() - deadline >= 0) {
              throw Run.timeout("the map", options.timeout());
            }
            Run<R> run = run(Job.of(items.next(), call));
            start(run);
            pulled.add(run);
            if (ordered) { //? BOTH_ORDERS
              queue.add(run); //? BOTH_ORDERS
            } //? BOTH_ORDERS
            queue.add(run); //? !UNORDERED
          }
        } catch (Throwable e) {
          stopped = true;
          broken = asUnchecked(e); // thrown when all that was pulled before is taken
        }
      }

      private static Throwable asUnchecked(Throwable failure) {
        boolean isChecked = !(failure instanceof RuntimeException || failure instanceof Error);
        return isChecked ? new CompletionException(failure) : failure;
      }

      private Run<R> run(Job<R> job) {
        Run<R> run =
            new Run<>(job, null) {
              @Override
              protected void done() {
                if (hasFailed()) {
                  stopped = true;
                }
                if (!ordered) { //? BOTH_ORDERS
                  queue.add(this); //? BOTH_ORDERS
                } //? BOTH_ORDERS
                queue.add(this); //? !EACH
              }
            };
        if (options.timeout() > 0) {
          run.limit = Math.max(1, deadline - System.nanoTime());
        }
        return run;
      }
      """;

  private static final String TAKE =
      """
      @Override
      public boolean tryAdvance(Consumer<? super R> action) {
        pull();
        if (pulled.isEmpty()) {
          end();
          return false;
        }
        R result;
        try {
          if (borrowed) { //? UNORDERED
            pulled.forEach(run -> help(run)); // nobody else may do them //? UNORDERED
          } //? UNORDERED
          Run<R> next = queue.take();
          result = next.get();
          pulled.remove(next);
        } catch (InterruptedException e) {
          cancel();
          Thread.currentThread().interrupt();
          throw new CompletionException(e);
        } catch (ExecutionException e) {
          cancel();
          throw unchecked(asUnchecked(e.getCause()));
        } catch (CancellationException e) {
          cancel(); // the pool was terminated
          throw e;
        }
        if (meter != null) {
          meter.count();
        }
        action.accept(result);
        return true;
      }

      private void end() {
        if (meter != null) {
          meter.end();
        }
        if (broken != null) {
          throw unchecked(broken);
        }
      }

      private void cancel() {
        stopped = true;
        broken = null;
        if (meter != null) {
          meter.end();
        }
        pulled.forEach(run -> run.cancel(true));
        pulled.clear();
      }

      @Override
      public Spliterator<R> trySplit() {
        return null;
      }

      @Override
      public long estimateSize() {
        return Long.MAX_VALUE;
      }

      @Override
      public int characteristics() {
        return ordered ? ORDERED : 0; //? BOTH_ORDERS
        return ORDERED; //? !UNORDERED
        return 0; //? !EACH
      }
      """;
}
