package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The nested class that counts the items of a map for who listens. */
final class EngineMeter {
  private EngineMeter() {}

  static TypeSpec render(EngineText text) {
    TypeSpec.Builder meter =
        TypeSpec.classBuilder("Meter")
            .addJavadoc("Counts the items of a map, and tells so twenty times a second.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    text.add(meter, MEMBERS);
    return meter.build();
  }

  private static final String MEMBERS =
      """
      private static final long INTERVAL = 50_000_000;

      private final POOL.Progress progress;

      private final long total;

      private final AtomicLong done = new AtomicLong();

      private final ReentrantLock turn = new ReentrantLock();

      private volatile long due = System.nanoTime() + INTERVAL;

      private long told = -1;

      private boolean broken;

      private Meter(POOL.Progress progress, long total) {
        this.progress = progress;
        this.total = total;
      }

      private void count() {
        done.incrementAndGet();
        if (System.nanoTime() - due >= 0 && turn.tryLock()) {
          tell();
        }
      }

      private void end() {
        turn.lock();
        tell();
      }

      /** By the thread whose turn it is. */
      private void tell() {
        try {
          long now = done.get();
          if (now != told && !broken) {
            told = now;
            due = System.nanoTime() + INTERVAL;
            progress.update(now, total);
          }
        } catch (Throwable e) {
          broken = true;
          report(e);
        } finally {
          turn.unlock();
        }
      }

      private static void report(Throwable failure) {
        Thread thread = Thread.currentThread();
        try {
          thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        } catch (Throwable ignored) {
          // as the JVM does with what a handler throws: the map goes on
        }
      }
      """;
}
