package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The nested class that counts the items of a map for who listens. */
final class EngineMeter {
  private EngineMeter() {}

  static TypeSpec render(PoolModel model) {
    TypeSpec.Builder meter =
        TypeSpec.classBuilder("Meter")
            .addJavadoc("Counts the items of a map, and tells so twenty times a second.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    JavaText.add(
        meter,
        "private static final long INTERVAL = 50_000_000;",
        "private final POOL.Progress progress;".replace("POOL", model.pool().simpleName()),
        "private final long total;",
        "private final AtomicLong done = new AtomicLong();",
        "private final ReentrantLock turn = new ReentrantLock();",
        "private volatile long due = System.nanoTime() + INTERVAL;",
        "private long told = -1;",
        "private boolean broken;",
        CONSTRUCTOR.replace("POOL", model.pool().simpleName()),
        COUNT,
        END,
        TELL);
    return meter.build();
  }

  private static final String CONSTRUCTOR =
      """
      private Meter(POOL.Progress progress, long total) {
        this.progress = progress;
        this.total = total;
      }
      """;

  private static final String COUNT =
      """
      private void count() {
        done.incrementAndGet();
        if (System.nanoTime() - due >= 0 && turn.tryLock()) {
          try {
            tell();
          } finally {
            turn.unlock();
          }
        }
      }
      """;

  private static final String END =
      """
      private void end() {
        turn.lock();
        try {
          tell();
        } finally {
          turn.unlock();
        }
      }
      """;

  private static final String TELL =
      """
      private void tell() {
        long now = done.get();
        if (broken || now == told) {
          return;
        }
        told = now;
        due = System.nanoTime() + INTERVAL;
        try {
          progress.update(now, total);
        } catch (Throwable e) {
          broken = true;
          Thread thread = Thread.currentThread();
          thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
      }
      """;
}
