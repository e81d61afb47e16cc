package dev.latchwork.processor.types.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** For every type in the tables, some golden or test of deep copies has a field of that type. */
class KnownTypesTest {
  private static final Path GOLDEN = Path.of("src/test/golden/deepcopy");
  private static final Path TESTS = Path.of("src/test/java/dev/latchwork/processor/deepcopy");

  @Test
  void everyTypeOfTheTableIsAFieldSomewhere() throws IOException {
    String sources = sources(GOLDEN) + sources(TESTS);
    List<String> types =
        Stream.of(
                KnownTypes.IMMUTABLE,
                KnownTypes.COPYABLE.keySet(),
                KnownTypes.SHARED.keySet(),
                KnownTypes.LOCKS.keySet(),
                KnownTypes.POOLS.keySet(),
                KnownContainers.ALL.keySet())
            .flatMap(Collection::stream)
            .filter(type -> type.startsWith("java"))
            .toList();

    assertThat(types).hasSizeGreaterThan(150);
    assertThat(types)
        .allSatisfy(
            type -> {
              String name = type.replaceFirst("^[a-z.]*", "");
              assertThat(Pattern.compile("\\b" + Pattern.quote(name) + "(<.*>)? \\w+[;,)]"))
                  .as(type)
                  .matches(field -> field.matcher(sources).find());
            });
  }

  private static String sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.toString().contains("expected"))
          .map(KnownTypesTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
