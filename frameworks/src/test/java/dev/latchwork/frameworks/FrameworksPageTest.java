package dev.latchwork.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that docs/frameworks.md shows the classes that are tested here, and what the compiler says
 * about classes that are refused.
 */
class FrameworksPageTest {
  private static final Path PAGE = Path.of("../docs/frameworks.md");
  private static final Path SOURCES = Path.of("src/test/java/dev/latchwork/frameworks");

  private static final Pattern BLOCK =
      Pattern.compile("<!-- (\\w+): (\\w+) ?(\\S*) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  /**
   * A fenced code block of the page.
   *
   * @param example the package of a class that is shown, or the name of a refused example
   */
  record Block(String example, String kind, String file, String text) {
    @Override
    public String toString() {
      return example + " " + kind + " " + file;
    }
  }

  private static List<Block> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(PAGE))
        .results()
        .map(b -> new Block(b.group(1), b.group(2), b.group(3), b.group(4)))
        .toList();
  }

  static List<Block> shown() throws IOException {
    return blocks().stream().filter(b -> b.kind().matches("file|part")).toList();
  }

  static List<Block> refused() throws IOException {
    return blocks().stream().filter(b -> b.kind().equals("refused")).toList();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void isTheSource(Block block) throws IOException {
    String source = Files.readString(SOURCES.resolve(block.example()).resolve(block.file()));
    assertThat(source).containsSubsequence(block.text().split("(?m)^…\n"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedInTheseWords(Block block) throws IOException {
    Block printed =
        blocks().stream()
            .filter(b -> b.example().equals(block.example()) && b.kind().equals("printed"))
            .findFirst()
            .orElseThrow();
    Path source = Files.writeString(folder.resolve(block.file()), block.text());
    assertThat(compile(source)).isEqualTo(printed.text());
  }

  @Test
  void everyFrameworkIsOnThePage() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES).filter(Files::isDirectory)) {
      assertThat(folders.map(f -> f.getFileName().toString()))
          .allSatisfy(name -> assertThat(shown()).extracting(Block::example).contains(name));
    }
  }

  private String compile(Path source) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    String libraries = System.getProperty("java.class.path");
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            output,
            output,
            "--release",
            "17",
            "-cp",
            libraries,
            "-processorpath",
            libraries,
            "-processor",
            "dev.latchwork.processor.LatchworkProcessor",
            "-d",
            folder.toString(),
            source.toString());
    return output.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }
}
