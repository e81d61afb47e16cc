package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A cluster is an ExecutorService: neither Latchwork nor generated code names a cluster library.
 */
class NoEngineTest {
  private static final Pattern ENGINE =
      Pattern.compile(
          "com\\.hazelcast|org\\.apache\\.ignite|org\\.redisson|HazelcastInstance|IExecutorService"
              + "|RExecutorService|MemberLeftException");

  @Test
  void noEngineClassIsNamedByAnnotationsProcessorOrGeneratedCode() throws IOException {
    for (String folder :
        List.of(
            "../annotations",
            "src/main",
            "pom.xml",
            "src/test/golden/parallelmap",
            generatedSources())) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        List<Path> texts = files.filter(f -> f.toString().matches(".*\\.(java|xml)")).toList();
        assertThat(texts).as(folder).isNotEmpty();
        assertThat(texts).noneMatch(NoEngineTest::namesOne);
      }
    }
  }

  /**
   * Returns the folder with the generated sources, which is beside the class files of this build.
   */
  private static String generatedSources() {
    URI classes =
        URI.create(
            NoEngineTest.class.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(classes).resolveSibling("generated-test-sources").toString();
  }

  private static boolean namesOne(Path file) {
    try {
      return ENGINE.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
