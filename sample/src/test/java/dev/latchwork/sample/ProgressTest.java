package dev.latchwork.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchwork.sample.Progress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final GuardedCatalogue catalogue = new GuardedCatalogue();
  private final Stage stage = new Stage("Hashing files", 2, GuardedCatalogue::settled);

  @Test
  void printsOneLineWhereThereIsNoTerminal() throws InterruptedException {
    enterTwoFiles();
    String result =
        new Progress(err, false)
            .follow(stage, CompletableFuture.completedFuture("done"), catalogue);
    assertThat(result).isEqualTo("done");
    assertThat(text()).isEqualTo("Hashing files: 2 of 2, " + catalogue + System.lineSeparator());
  }

  @Test
  void showsBarOnTerminalAndWhatIsFoundMeanwhile() throws InterruptedException {
    FutureTask<String> work = new FutureTask<>(() -> "done");
    Thread worker =
        new Thread(
            () -> {
              enterTwoFiles();
              waitUntil("100%");
              work.run();
            });
    worker.start();
    assertThat(new Progress(err, true).follow(stage, work, catalogue)).isEqualTo("done");
    worker.join();
    assertThat(text()).contains("Hashing files", "100%", "2/2", "3 B wasted");
  }

  /** Waits until the bar shows the text. If that never happens, the test times out. */
  private void waitUntil(String shown) {
    while (!text().contains(shown)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void failureOfTheWorkIsNotSwallowed() {
    IllegalArgumentException failure = new IllegalArgumentException("no");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                new Progress(err, false)
                    .follow(stage, CompletableFuture.failedFuture(failure), catalogue))
        .withCause(failure);
  }

  @Test
  void interruptCancelsTheWork() {
    CompletableFuture<String> never = new CompletableFuture<>();
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> new Progress(err, false).follow(stage, never, catalogue));
    assertThat(never).isCancelled();
  }

  private void enterTwoFiles() {
    catalogue.hashed(Path.of("a"), new Content("c", 3));
    catalogue.hashed(Path.of("b"), new Content("c", 3));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
