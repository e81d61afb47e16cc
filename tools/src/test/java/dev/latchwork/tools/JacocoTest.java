package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.data.ExecutionDataStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that JaCoCo counts coverage in hand-written classes only. */
class JacocoTest {
  @TempDir private Path folder;

  @Test
  void countsNoGeneratedClass() throws Exception {
    Javac.Result result = Sources.addTo(new Javac(folder)).compile();
    assertThat(result.success()).isTrue();
    try (Stream<Path> classes = Files.list(result.classes().resolve("mail"))) {
      assertThat(classes.map(c -> c.getFileName().toString()))
          .contains("GuardedInbox.class", "FiltersPool.class", "FiltersPool$Builder.class");
    }
    assertThat(counted(result.classes()))
        .containsExactlyInAnyOrder("mail/Filters", "mail/Inbox", "mail/Letter");
  }

  private static List<String> counted(Path classes) throws Exception {
    CoverageBuilder coverage = new CoverageBuilder();
    new Analyzer(new ExecutionDataStore(), coverage).analyzeAll(classes.toFile());
    return coverage.getClasses().stream()
        .filter(c -> c.getInstructionCounter().getTotalCount() > 0)
        .map(IClassCoverage::getName)
        .toList();
  }
}
