package dev.latchwork.sample;

import static dev.latchwork.sample.MinHashTest.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.sample.Sketch.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextComparerTest {
  @TempDir private Path folder;
  private final GuardedCatalogue catalogue = new GuardedCatalogue();
  private final TextComparer comparer = new TextComparer(catalogue);

  @Test
  void sketchesText() throws IOException {
    Path file = write("a", words(0, 100));
    assertThat(comparer.sketch(file)).isInstanceOf(Sketch.OfText.class);
    assertThat(catalogue.getSketched()).isEqualTo(1);
  }

  @Test
  void saysWhyFileTakesNoPart() throws IOException {
    byte[] latin1 = (words(0, 100) + " ü").getBytes(StandardCharsets.ISO_8859_1);
    assertNone(Reason.NO_TEXT, Files.write(folder.resolve("latin1"), latin1));
    assertNone(Reason.NO_TEXT, write("binary", words(0, 100) + '\0'));
    assertNone(Reason.TOO_SHORT, write("short", words(0, 10)));
    assertNone(Reason.TOO_LONG, write("long", " ".repeat(TextComparer.LONGEST + 1)));
    assertThat(catalogue.getProblems()).isEmpty();
    assertNone(Reason.UNREADABLE, folder.resolve("gone"));
    assertThat(catalogue.getProblems())
        .containsExactly(new Problem(folder.resolve("gone"), "does not exist"));
    assertThat(catalogue.getSketched()).isEqualTo(5);
  }

  private void assertNone(Reason reason, Path file) {
    assertThat(comparer.sketch(file)).isEqualTo(new Sketch.None(file, reason));
  }

  @Test
  void poolKeepsTheOrderOfTheFiles() throws IOException, InterruptedException {
    Path text = write("text", words(0, 500));
    Path brief = write("brief", "brief");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      files.add(i % 3 == 0 ? brief : text);
    }
    try (var pool = TextComparerPool.open(comparer)) {
      List<Sketch> sketches = pool.sketchAll(files);
      assertThat(sketches).hasSize(500);
      for (int i = 0; i < 500; i++) {
        assertThat(sketches.get(i) instanceof Sketch.None).isEqualTo(i % 3 == 0);
      }
    }
    assertThat(catalogue.getSketched()).isEqualTo(500);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
