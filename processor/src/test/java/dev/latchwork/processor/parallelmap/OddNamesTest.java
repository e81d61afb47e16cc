package dev.latchwork.processor.parallelmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.latchwork.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users may use odd names, and names of the library's or the JDK's classes. */
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

  /** Even a name that the generated pool uses for a variable or a class of its own. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void parameterMayHaveAnyName(boolean distributed) {
    String source =
        """
        final class Named implements java.io.Serializable {
          private static final long serialVersionUID = 1;

          @dev.latchwork.ParallelMap(zip = true%2$s)
          String first(String %1$s, Integer another) {
            return %1$s + another;
          }

          @dev.latchwork.ParallelMap(zip = true%2$s)
          int second(int another, Integer %1$s) {
            return another + %1$s;
          }

          @dev.latchwork.ParallelMap(zip = true%2$s)
          void third(String another, String %1$s) {}

          @dev.latchwork.ParallelMap(zip = true%2$s)
          static void fourth(String another, String %1$s) {}
        }
        """;
    String options = distributed ? ", distributed = true, idempotent = true" : "";
    Set<String> names = new TreeSet<>();
    String usual = generated(source.formatted("usual", options));
    Matcher identifiers = Pattern.compile("\\b[A-Za-z]\\w*\\b").matcher(usual);
    while (identifiers.find()) {
      names.add(identifiers.group());
    }
    names.removeIf(name -> !SourceVersion.isName(name));
    assertThat(names).contains("size", "Items", "range", "results");
    names.removeIf("another"::equals);
    List<String> wrong =
        names.stream()
            .filter(
                name ->
                    !TestCompiler.diagnostics(compile(source.formatted(name, options))).isEmpty())
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static String generated(String source) {
    return String.join("\n", TestCompiler.generated(compile(source)).values());
  }

  private static Compilation compile(String source) {
    return TestCompiler.compile(Map.of("Named.java", source));
  }
}
