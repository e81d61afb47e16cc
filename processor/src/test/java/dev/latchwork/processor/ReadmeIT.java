package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.ForkedJavac.Result;
import dev.latchwork.processor.ReadmeExamples.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.SupportedOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README says what really happens. */
class ReadmeIT {
  private static final Path README = Path.of("../README.md");

  /** On the first line, so that line numbers are those of the README. */
  private static final String IMPORTS =
      "import dev.latchwork.*; import java.io.*; import java.nio.file.*; import java.util.*;"
          + " import java.util.zip.*; ";

  private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

  private static final Pattern OPTION = Pattern.compile("-A([\\w.]+)");

  @TempDir private Path folder;

  static Set<String> examples() throws IOException {
    return ReadmeExamples.in(Files.readString(README)).names();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleDoesWhatIsShown(String name) throws Exception {
    ReadmeExamples examples = ReadmeExamples.in(Files.readString(README));
    ForkedJavac javac = new ForkedJavac(folder);
    for (Block source : examples.of(name, "source")) {
      javac.source(typeIn(source.text()) + ".java", IMPORTS + source.text());
    }
    Result result = javac.compile("-cp", ForkedJavac.annotations().toString());
    assertThat(String.join("\n", result.lines()))
        .isEqualTo(examples.printed(name).orElse("").strip());
    for (Block generated : examples.of(name, "generated")) {
      assertThat(javac.generated()).containsKey(generated.file());
      assertThat(javac.generated().get(generated.file()))
          .containsSubsequence(generated.parts().toArray(String[]::new));
    }
  }

  private static String typeIn(String source) {
    Matcher type = TYPE.matcher(source);
    assertThat(type.find()).isTrue();
    return type.group(1);
  }

  @Test
  void firstBlockOfCommandsHasTwo() throws IOException {
    String[] parts = Files.readString(README).split("```sh\n", 2);
    assertThat(parts[1].split("```")[0].lines()).hasSize(2).allMatch(l -> l.startsWith("mvn "));
  }

  @Test
  void everyOptionExists() throws IOException {
    SupportedOptions supported = LatchworkProcessor.class.getAnnotation(SupportedOptions.class);
    assertThat(OPTION.matcher(Files.readString(README)).results().map(o -> o.group(1)))
        .isNotEmpty()
        .isSubsetOf(supported.value());
  }

  @Test
  void everyJavaBlockIsAnExample() throws IOException {
    String readme = Files.readString(README);
    long java = Arrays.stream(readme.split("\n")).filter("```java"::equals).count();
    assertThat(ReadmeExamples.in(readme).blocks().stream().filter(b -> !b.kind().equals("printed")))
        .hasSize((int) java);
  }
}
