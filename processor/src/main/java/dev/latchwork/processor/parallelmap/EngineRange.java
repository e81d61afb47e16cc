package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The nested class that is a range of items in the hands of one thread. */
final class EngineRange {
  private EngineRange() {}

  static TypeSpec render(PoolModel model) {
    TypeSpec.Builder range =
        TypeSpec.classBuilder("Range")
            .addJavadoc("The items that a thread has claimed.\n")
            .addModifiers(Modifier.STATIC, Modifier.FINAL);
    JavaText.add(range, FIELDS);
    if (model.has(Workload.CPU)) {
      JavaText.add(
          range, "private static final long MILLISECOND = 1_000_000;", "private int most = 1;");
    }
    JavaText.add(range, CONSTRUCTOR, FIRST, COVERS);
    if (model.has(Workload.CPU)) {
      JavaText.add(range, SIZE, TUNE);
    }
    return range.build();
  }

  private static final String[] FIELDS = {
    "private final Run run;",
    "private final Thread thread;",
    "private final boolean hired;",
    "private int first;",
    "private int end;",
    "private int at;",
    "private volatile Throwable failure;",
    "private boolean interrupted;",
  };

  private static final String CONSTRUCTOR =
      """
      private Range(Run run, Thread thread, boolean hired) {
        this.run = run;
        this.thread = thread;
        this.hired = hired;
      }
      """;

  private static final String FIRST =
      """
      int first() {
        return first;
      }
      """;

  private static final String COVERS =
      """
      /** Whether the item is one of them and still wanted. */
      boolean covers(int index) {
        if (index > first && run.meter != null) {
          run.meter.count();
        }
        at = index;
        return index < end && !run.stopped;
      }
      """;

  private static final String SIZE =
      """
      /** How many to claim: ever fewer towards the end, so that all threads finish together. */
      private int size(int left, int threads) {
        return Math.max(1, Math.min(most, left / (2 * threads)));
      }
      """;

  private static final String TUNE =
      """
      private void tune(long nanos) {
        if (nanos < MILLISECOND) {
          most = Math.min(2 * most, 1 << 20);
        } else if (nanos > 2 * MILLISECOND) {
          most = Math.max(1, most / 2);
        }
      }
      """;
}
