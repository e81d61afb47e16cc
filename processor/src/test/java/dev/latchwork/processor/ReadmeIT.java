package dev.latchwork.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.annotation.processing.SupportedOptions;
import org.junit.jupiter.api.Test;

/** Checks what only the README has: the commands to begin with, and the list of options. */
class ReadmeIT {
  private static final Path README = Path.of("../README.md");

  private static final Pattern OPTION = Pattern.compile("-A([\\w.]+)");

  @Test
  void firstBlockOfCommandsHasTwo() throws IOException {
    String[] parts = Files.readString(README).split("```sh\n", 2);
    assertThat(parts[1].split("```")[0].lines()).hasSize(2).allMatch(l -> l.startsWith("mvn "));
  }

  @Test
  void optionsAreThoseOfTheProcessor() throws IOException {
    SupportedOptions supported = LatchworkProcessor.class.getAnnotation(SupportedOptions.class);
    assertThat(OPTION.matcher(Files.readString(README)).results().map(o -> o.group(1)).distinct())
        .containsExactlyInAnyOrder(supported.value());
  }
}
