package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** How a pool ends. */
final class PoolLifecycle {
  private PoolLifecycle() {}

  static List<MethodSpec> methods(PoolModel model) {
    return Stream.of(SHUTDOWN, JOIN, JOIN_IN_TIME, TERMINATE, CLOSE)
        .map(JavaText::method)
        .map(method -> model.isPublic() ? published(method) : method)
        .toList();
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
        engine.shutdown();
      }
      """;

  private static final String JOIN =
      """
      /** Waits until no work is left, and after {@link #shutdown} no thread. */
      void join() throws InterruptedException {
        engine.join(Long.MAX_VALUE);
      }
      """;

  private static final String JOIN_IN_TIME =
      """
      /** The same, but returns false when the time is up before. */
      boolean join(Duration timeout) throws InterruptedException {
        return engine.join(TimeUnit.NANOSECONDS.convert(timeout));
      }
      """;

  private static final String TERMINATE =
      """
      /** Shuts down, cancels what has not started and interrupts what runs; returns at once. */
      void terminate() {
        engine.terminate();
      }
      """;

  private static final String CLOSE =
      """
      /** Shuts down and waits; an interrupt makes it terminate, and is kept for the caller. */
      @Override
      public void close() {
        engine.shutdown();
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
          try {
            done = engine.join(Long.MAX_VALUE);
          } catch (InterruptedException e) {
            interrupted = true;
            engine.terminate();
          }
        }
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      """;
}
