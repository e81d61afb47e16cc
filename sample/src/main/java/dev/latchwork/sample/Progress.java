package dev.latchwork.sample;

import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of a search: a bar on a terminal, otherwise a line every few seconds. */
final class Progress {
  private static final long BAR_MILLIS = 250;
  private static final long LINE_MILLIS = 5_000;
  private static final int WIDTH = 79;

  private final PrintStream err;
  private final boolean terminal;

  Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * One step of the search: its name, how much there is to do, and how to find out how much is
   * done.
   */
  record Stage(String name, long total, ToLongFunction<GuardedCatalogue> done) {}

  /**
   * Waits for the work, and shows its progress. Workers are held up only while the catalogue is
   * copied, not while the copy is shown.
   */
  <T> T follow(Stage stage, Future<T> work, GuardedCatalogue catalogue)
      throws InterruptedException {
    if (!terminal) {
      T result = await(work, LINE_MILLIS, () -> printLine(stage, catalogue.deepCopy()));
      printLine(stage, catalogue.deepCopy());
      return result;
    }
    try (ProgressBar bar = bar(stage)) {
      T result = await(work, BAR_MILLIS, () -> showBar(bar, stage, catalogue.deepCopy()));
      showBar(bar, stage, catalogue.deepCopy());
      return result;
    }
  }

  private static <T> T await(Future<T> work, long millis, Runnable meanwhile)
      throws InterruptedException {
    try {
      while (true) {
        try {
          return work.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          meanwhile.run();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      work.cancel(true);
    }
  }

  private void printLine(Stage stage, GuardedCatalogue now) {
    err.printf(
        "%s: %d of %d, %s%n", stage.name(), stage.done().applyAsLong(now), stage.total(), now);
  }

  private static void showBar(ProgressBar bar, Stage stage, GuardedCatalogue now) {
    long wasted = now.duplicates().stream().mapToLong(DuplicateGroup::wastedBytes).sum();
    bar.stepTo(stage.done().applyAsLong(now));
    bar.setExtraMessage(" " + Bytes.format(wasted) + " wasted");
  }

  private ProgressBar bar(Stage stage) {
    return new ProgressBarBuilder()
        .setTaskName(stage.name())
        .setInitialMax(stage.total())
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .clearDisplayOnFinish()
        .build();
  }
}
