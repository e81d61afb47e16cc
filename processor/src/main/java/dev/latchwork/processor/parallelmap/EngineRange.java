package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The nested class of the items that a thread has claimed, which the pool's loops run over. */
final class EngineRange {
  private EngineRange() {}

  static TypeSpec render(EngineText text) {
    TypeSpec.Builder range =
        TypeSpec.classBuilder("Range")
            .addJavadoc("The items that a thread has claimed.\n")
            .addModifiers(Modifier.STATIC, Modifier.FINAL);
    text.add(range, MEMBERS);
    return range.build();
  }

  private static final String MEMBERS =
      """
      //? RANGES
      private static final long MILLISECOND = 1_000_000;

      private final Run<?> run;

      private final Worker worker;

      private final Thread thread = Thread.currentThread();

      private int first;

      private int end;

      private int at;

      //? RANGES
      private int most = 1;

      private Future<?> alarm;

      private volatile Throwable failure;

      private volatile boolean interrupted;

      //? CHUNKS
      /** What others answered, as far as it is not taken in yet. */
      private Iterator<Object> answers;

      private Range(Run<?> run, Worker worker) {
        this.run = run;
        this.worker = worker;
      }

      int first() {
        return first;
      }

      /** Whether the item is one of them and still wanted. */
      boolean covers(int index) {
        if (index > first && run.meter != null && !interrupted) {
          stopClock();
          run.meter.count();
        }
        at = index;
        return index < end && !run.stopped;
      }

      //? CHUNKS
      /** A copy of the items, to be sent. */
      <T> ArrayList<T> of(IntFunction<? extends T> items) {
        ArrayList<T> copy = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
          copy.add(items.apply(i));
        }
        return copy;
      }

      //? CHUNKS
      /** Has others do the items. After one that failed what is left of their answer counts. */
      <R> void send(Supplier<? extends Chunk<R>> chunk, Results<R> results) throws Throwable {
        if (first == end || isUnwanted()) {
          return;
        }
        if (answers == null || !answers.hasNext()) {
          answers = run.answers(chunk.get());
        }
        for (int i = first; covers(i); i++) {
          results.put(i, result(answers.next()));
        }
      }

      /** Because its map has ended, or goes on without it. */
      private boolean isUnwanted() {
        return run.stopped || interrupted;
      }

      private void stopClock() {
        if (alarm != null) {
          alarm.cancel(false);
        }
      }

      /** Under the lock, while it is claimed. The calling thread is not ours to interrupt. */
      private void interrupt() {
        if (worker != null && failure == null) {
          interrupted = true;
          thread.interrupt();
        }
      }

      //? RANGES
      /** How many to claim: ever fewer towards the end, so that all threads finish together. */
      private int size(int left, int threads) {
        return Math.max(1, Math.min(most, left / (2 * Math.max(1, threads))));
      }

      //? RANGES
      private void tune(long nanos) {
        if (nanos < MILLISECOND) {
          most = Math.min(2 * most, 1 << 20);
        } else if (nanos > 2 * MILLISECOND) {
          most = Math.max(1, most / 2);
        }
      }
      """;
}
