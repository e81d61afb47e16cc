package dev.latchwork.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchwork.processor.LatchworkProcessor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Processor;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessingResult;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessorResult;
import org.gradle.api.internal.tasks.compile.processing.IsolatingProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests Latchwork inside Gradle's own classes around a processor, which decide what has to be
 * compiled again after a change.
 */
class GradleTest {
  @TempDir private Path folder;

  @Test
  void processorIsRegisteredAsIsolating() throws Exception {
    try (InputStream metadata =
        LatchworkProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(metadata.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo("dev.latchwork.processor.LatchworkProcessor,ISOLATING");
    }
  }

  @Test
  void everyFileComesFromOneClass() throws Exception {
    AnnotationProcessingResult result = compile();
    assertThat(result.getFullRebuildCause()).isNull();
    assertThat(result.getGeneratedTypesWithIsolatedOrigin())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "mail.Inbox", Set.of("mail.GuardedInbox", "mail.InboxCopier"),
                "mail.Letter", Set.of("mail.LetterCopier"),
                "mail.Filters", Set.of("mail.FiltersPool")));
    assertThat(result.getGeneratedAggregatingTypes()).isEmpty();
  }

  @Test
  void reviewPageComesFromAllSoAllIsCompiledAgain() throws Exception {
    AnnotationProcessingResult result = compile("-Alatchwork.report=true");
    assertThat(result.getFullRebuildCause()).contains("latchwork-review.html");
  }

  private AnnotationProcessingResult compile(String... options) throws Exception {
    AnnotationProcessingResult result = new AnnotationProcessingResult();
    Processor layered =
        new IsolatingProcessor(
            new LatchworkProcessor(),
            new AnnotationProcessorResult(result, LatchworkProcessor.class.getName()));
    assertThat(
            Sources.addTo(new Javac(folder)).options(options).compile(List.of(layered)).success())
        .isTrue();
    return result;
  }
}
