package dev.latchwork.sample;

import static dev.latchwork.sample.MinHashTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.sample.PairComparer.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairComparerTest {
  @TempDir private Path folder;

  @Test
  void comparesExactly() throws IOException {
    assertThat(PairComparer.similarity(pair("a", "b"))).isEqualTo(0.75);
  }

  @Test
  void fileThatVanishedIsTheFailureOfItsPairAlone() throws IOException, InterruptedException {
    Names gone = new Names(folder.resolve("gone").toString(), "b");
    ExecutorService elsewhere = Executors.newFixedThreadPool(2);
    try (var pool = PairComparerPool.builder().cluster(elsewhere).build()) {
      var outcomes = pool.similarityOutcomes(List.of(gone, pair("a", "b")));
      assertThat(outcomes.get(0).failure()).isInstanceOf(NoSuchFileException.class);
      assertThat(outcomes.get(1).value()).isEqualTo(0.75);
    } finally {
      elsewhere.shutdown();
    }
  }

  private Names pair(String first, String second) throws IOException {
    return new Names(write(first, words(0, 7)), write(second, words(0, 8)));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
