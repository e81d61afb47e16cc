package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests what Error Prone warns about in generated code by default, and with its flag for generated
 * code.
 */
class ErrorProneTest {
  @TempDir private Path folder;

  @Test
  void warnsOfNothingInGeneratedCodeWithItsFlag() throws Exception {
    Javac.Result result =
        Sources.addTo(new Javac(folder))
            .options(errorProne("-XepDisableWarningsInGeneratedCode"))
            .compile();
    assertThat(result.success()).isTrue();
    assertThat(result.inGenerated()).isEmpty();
  }

  /**
   * A copier has to know every kind of list and date, including the obsolete ones that Error Prone
   * warns about.
   */
  @Test
  void warnsWithoutItOfOldClassesOnly() throws Exception {
    Javac.Result result = Sources.addTo(new Javac(folder)).options(errorProne("")).compile();
    assertThat(result.inGenerated())
        .isNotEmpty()
        .allSatisfy(
            f ->
                assertThat(f.text())
                    .containsPattern("^\\[(JdkObsolete|JavaUtilDate|IdentityHashMapUsage)]"));
  }

  @Test
  void warnsOfWhatIsWrittenByHand() throws Exception {
    String wrong =
        "package mail; class Wrong { boolean same(Integer a, Integer b) { return a == b; } }";
    Javac.Result result =
        new Javac(folder).source("mail/Wrong.java", wrong).options(errorProne("")).compile();
    assertThat(result.findings()).anyMatch(f -> f.text().startsWith("[BoxedPrimitiveEquality]"));
  }

  private static String[] errorProne(String options) {
    return new String[] {
      "-XDcompilePolicy=simple",
      "--should-stop=ifError=FLOW",
      "-XDaddTypeAnnotationsToSymbol=true",
      ("-Xplugin:ErrorProne -Xep:NullAway:OFF " + options).strip()
    };
  }
}
