package dev.latchwork.processor.parallelmap.pool;

import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.emit.text.JavaText;
import dev.latchwork.processor.parallelmap.model.PoolModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** How a pool ends. */
final class PoolLifecycle {
  private PoolLifecycle() {}

  static List<MethodSpec> methods(PoolModel model) {
    List<String> engines = model.engines();
    return Stream.of(
            SHUTDOWN.formatted(forEach(model, "  %s.shutdown();\n")),
            JOIN.formatted(forEach(model, "  %s.join(Long.MAX_VALUE);\n")),
            engines.size() == 1 ? JOIN_IN_TIME : JOIN_ALL_IN_TIME.formatted(joined(engines)),
            TERMINATE.formatted(forEach(model, "  %s.terminate();\n")),
            CLOSE)
        .map(JavaText::method)
        .map(method -> model.isPublic() ? published(method) : method)
        .toList();
  }

  private static String forEach(PoolModel model, String statement) {
    return model.engines().stream().map(statement::formatted).collect(Collectors.joining());
  }

  private static String joined(List<String> engines) {
    String and = engines.size() == 2 ? " && " : "\n      && ";
    return engines.get(0)
        + ".join(nanos)"
        + engines.stream()
            .skip(1)
            .map(engine -> and + engine + ".join(deadline - System.nanoTime())")
            .collect(Collectors.joining());
  }

  private static MethodSpec published(MethodSpec method) {
    return method.modifiers().contains(Modifier.PUBLIC)
        ? method
        : method.toBuilder().addModifiers(Modifier.PUBLIC).build();
  }

  private static final String SHUTDOWN =
      """
      /** Refuses further work and returns at once; what was accepted before goes on. */
      void shutdown() {
      %s}
      """;

  private static final String JOIN =
      """
      /** Waits until no work is left, and after {@link #shutdown} no thread. */
      void join() throws InterruptedException {
      %s}
      """;

  private static final String JOIN_IN_TIME =
      """
      /** The same, but returns false when the time is up before. */
      boolean join(Duration timeout) throws InterruptedException {
        return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
      }
      """;

  private static final String JOIN_ALL_IN_TIME =
      """
      /** The same, but returns false when the time is up before. */
      boolean join(Duration timeout) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        long deadline = System.nanoTime() + nanos;
        return %s;
      }
      """;

  private static final String TERMINATE =
      """
      /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
      void terminate() {
      %s}
      """;

  private static final String CLOSE =
      """
      /** Shuts down and waits; an interrupt makes it terminate, and is kept for the caller. */
      @Override
      public void close() {
        shutdown();
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
          try {
            join();
            done = true;
          } catch (InterruptedException e) {
            interrupted = true;
            terminate();
          }
        }
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      """;
}
