package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.text.JdkNames;
import javax.lang.model.element.Modifier;

/** The nested class of the threads that an engine calls for. */
final class EngineWorker {
  private EngineWorker() {}

  static TypeSpec render(EngineText text) {
    TypeSpec.Builder worker =
        TypeSpec.classBuilder("Worker")
            .addJavadoc(
                "A thread that was called for, and is ours until there is nothing left to do.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .addSuperinterface(JdkNames.type("Runnable"));
    text.add(worker, MEMBERS);
    return worker.build();
  }

  private static final String MEMBERS =
      """
      /** Who calls for it, until that is done. */
      private Thread hirer = Thread.currentThread();

      private boolean begun;

      @Override
      public void run() {
        if (Thread.currentThread() == hirer) {
          leave(this); // the executor gave it back: the calling thread works anyway
          return;
        }
        for (Run<?> run = next(this); run != null; run = next(this)) {
          run.workInContext(this);
        }
      }
      """;
}
