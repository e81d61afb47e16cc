package dev.latchwork.processor.guarded.overflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No Error leaves a generated lock held where one that is written by hand comes free. */
@Tag("compiler")
class StackOverflowTest {
  static Stream<List<String>> modes() {
    return Stream.of(
        List.of("30000", "-XX:TieredStopAtLevel=1", "-XX:-BackgroundCompilation"),
        List.of("0", "-Xint"));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void leavesNoMoreLocksHeldThanByHand(List<String> mode) throws Exception {
    Map<String, Integer> held = sweep(mode);
    assertThat(held).hasSize(22);
    // interpreted frames differ by some words, which moves the one or other depth
    int phase = mode.contains("-Xint") ? 1 : 0;
    held.forEach(
        (kind, count) -> {
          if (!kind.startsWith("hand") && !kind.equals("careless")) {
            assertThat(count).as(kind).isLessThanOrEqualTo(byHand(kind, held) + phase);
          }
        });
    assertThat(held.get("careless")).isGreaterThan(10);
  }

  private static int byHand(String kind, Map<String, Integer> held) {
    if (kind.startsWith("read-write")) {
      return Math.max(held.get("hand, shared"), held.get("hand, shared read"));
    }
    if (kind.endsWith("tryWithLock")) {
      return held.get("hand, tried");
    }
    return held.get(kind.endsWith("two objects") ? "hand, two objects" : "hand");
  }

  private static Map<String, Integer> sweep(List<String> mode)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                mode.get(1),
                mode.get(mode.size() - 1),
                "-cp",
                System.getProperty("java.class.path"),
                StackSweep.class.getName(),
                mode.get(0))
            .start();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
      Map<String, Integer> held = new LinkedHashMap<>();
      text.lines()
          .filter(line -> line.matches(".+: \\d+ held, \\d+ odd"))
          .forEach(
              line -> {
                assertThat(line).endsWith(", 0 odd");
                held.put(
                    line.split(": ", 2)[0], Integer.parseInt(line.replaceAll(".*: | held.*", "")));
              });
      return held;
    }
  }
}
