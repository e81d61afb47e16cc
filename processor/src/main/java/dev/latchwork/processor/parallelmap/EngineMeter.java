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

      private volatile long told = -1;

      private volatile boolean ended;

      private boolean broken;

      private Meter(POOL.Progress progress, long total) {
        this.progress = progress;
        this.total = total;
      }

      private void count() {
        done.incrementAndGet();
        if (System.nanoTime() - due >= 0) {
          tell();
        }
      }

      private void end() {
        ended = true;
        tell();
      }

      /** Waits for no other thread that is at it: that one goes on to the last number. */
      private void tell() {
        boolean again = true;
        while (again && turn.tryLock()) {
          try {
            update(done.get());
          } finally {
            turn.unlock();
          }
          again = ended && told != done.get();
        }
      }

      private void update(long now) {
        if (now != told) {
          told = now;
          due = System.nanoTime() + INTERVAL;
          try {
            if (!broken) {
              progress.update(now, total);
            }
          } catch (Throwable e) {
            broken = true;
            report(e);
          }
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
