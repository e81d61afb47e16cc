package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that nullness checkers report nothing in generated code if they report nothing in the
 * sources. Some need an option for that.
 */
class NullnessTest {
  private static final String CHECKER = "org.checkerframework.checker.nullness.NullnessChecker";

  @TempDir private Path folder;

  @Test
  void nullAwayFindsNothingInNullMarkedCode() throws Exception {
    Javac.Result result =
        Sources.nullMarked(Sources.addTo(new Javac(folder)))
            .options(nullAway("-XepOpt:NullAway:OnlyNullMarked=true"))
            .compile();
    assertThat(result.findings()).isEmpty();
    assertThat(result.source("mail/GuardedInbox.java"))
        .contains("@Nullable String getForwardedTo()");
  }

  @Test
  void nullAwayIsToldByFlagWhereOnlyItsOptionsMarkPackages() throws Exception {
    String marked = "-XepOpt:NullAway:AnnotatedPackages=mail";
    assertThat(
            Sources.addTo(new Javac(folder.resolve("strict")))
                .options(nullAway(marked))
                .compile()
                .inGenerated())
        .isNotEmpty();
    assertThat(
            Sources.addTo(new Javac(folder.resolve("flag")))
                .options(nullAway(marked + " -XepOpt:NullAway:TreatGeneratedAsUnannotated=true"))
                .compile()
                .findings())
        .isEmpty();
  }

  @Test
  void checkerFrameworkLeavesOutTheFolderOfGeneratedSources() throws Exception {
    Javac.Result all = Sources.addTo(new Javac(folder.resolve("all"))).with(CHECKER).compile();
    assertThat(all.inSources()).isEmpty();
    assertThat(all.inGenerated()).isNotEmpty();
    Javac.Result some =
        Sources.addTo(new Javac(folder.resolve("some")))
            .with(CHECKER)
            .options("-AskipFiles=/gen/")
            .compile();
    assertThat(some.findings()).isEmpty();
  }

  private static String[] nullAway(String options) {
    return new String[] {
      "-XDcompilePolicy=simple",
      "--should-stop=ifError=FLOW",
      "-XDaddTypeAnnotationsToSymbol=true",
      "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:NullAway:WARN " + options
    };
  }
}
