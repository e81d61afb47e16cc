package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of users that are those of the library, of the JDK, or odd. */
@Tag("compiler")
class OddNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$Set$Types",
        "Engine",
        "Pool",
        "PoolBuilder",
        "Outcome",
        "Job",
        "Größe",
        "Override"
      })
  void classMayHaveAnyName(String name) {
    String source =
        """
        final class %s {
          @dev.latchwork.ParallelMap
          static <V> V $Map$(V Thread) {
            return Thread;
          }
        }
        """;
    Compilation compilation = TestCompiler.compile(Map.of(name + ".java", source.formatted(name)));
    assertThat(TestCompiler.diagnostics(compilation)).isEmpty();
    assertThat(TestCompiler.generated(compilation)).hasSize(1);
  }
}
