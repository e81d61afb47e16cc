package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated code depends only on the sources, not on their order or on the machine. */
@Tag("compiler")
class SameBytesTest {
  private static void compilesToWhatIsExpected(String name, boolean reversed) throws IOException {
    Path folder = GoldenCases.GOLDEN.resolve(name);
    List<JavaFileObject> sources = new ArrayList<>(TestCompiler.sourcesIn(folder));
    assertThat(sources).hasSizeGreaterThan(3);
    if (reversed) {
      Collections.reverse(sources);
    }
    Map<String, String> generated =
        TestCompiler.generated(TestCompiler.compile(sources, TestCompiler.options(folder)));
    assertThat(generated)
        .isNotEmpty()
        .allSatisfy(
            (file, text) ->
                assertThat(text)
                    .isEqualTo(TestCompiler.read(folder.resolve("expected").resolve(file))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deepcopy/private-state",
        "deepcopy/private-members",
        "deepcopy/whole-table",
        "guarded/carries-generated-names",
        "guarded/inherits-generated-arguments",
        "guarded/overloads-of-generated-types",
        "guarded/read-write-bodies",
        "guarded/views-by-other-names"
      })
  void inAnyOrderOfFiles(String name) throws IOException {
    compilesToWhatIsExpected(name, true);
  }

  /**
   * Uses a locale in which the upper case of i is not I, and a time zone in which it may be another
   * day.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deepcopy/private-members",
        "guarded/read-write-bodies",
        "guarded/carries-mappings"
      })
  void onAnyMachine(String name) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      compilesToWhatIsExpected(name, false);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
