package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated code uses reflection only to look up handles once, when its class is initialized. */
class NoReflectionTest {
  private static final Pattern INITIALIZER = Pattern.compile("(?ms)^( *)static \\{$.*?^\\1\\}$");

  /** A generated class may name reflected members, since fields of the annotated class may. */
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");

  private static final Pattern REFLECTION =
      Pattern.compile(
          "java\\.lang\\.reflect\\.|\\.getDeclared|\\.setAccessible\\(|Class\\.forName\\("
              + "|\\.newInstance\\(|\\.invoke\\(|\\.getMethod\\(|\\.getField\\("
              + "|privateLookupIn|\\.find(VarHandle|Constructor|Static|Virtual|Special)\\(");

  @Test
  void isUsedByNothingButInitializersOfHandles() throws IOException {
    List<String> generated = generated();
    assertThat(generated)
        .filteredOn(text -> REFLECTION.matcher(text).find())
        .hasSizeBetween(30, generated.size() / 2);
    assertThat(generated)
        .map(text -> INITIALIZER.matcher(text).replaceAll(""))
        .map(text -> IMPORT.matcher(text).replaceAll(""))
        .noneMatch(text -> REFLECTION.matcher(text).find());
  }

  private static List<String> generated() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/golden"))) {
      return files
          .filter(f -> f.toString().matches(".*/expected/.*\\.java"))
          .map(TestCompiler::read)
          .toList();
    }
  }
}
