package dev.latchwork.processor.guarded.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An Error never leaves a generated lock held where a handwritten lock would be released. */
@Tag("compiler")
class LocksAfterErrorsTest {
  private static final Pattern LINE =
      Pattern.compile("(.+), (.+): (\\d+) held, (\\d+) marked of (\\d+)");
  private static final String STACK = StackSweep.class.getName();

  /**
   * How much the counts may differ between runs, since the JIT compiler does not always inline the
   * same calls: by one frame.
   */
  private static final int FRAME = 14;

  @Test
  void stackEndsInInterpretedCode() throws Exception {
    Map<String, Integer> held = sweep("-Xint", "-XX:-StackTraceInThrowable", STACK, "0");
    assertNoneWorseThanByHand(held, 0);
    assertThat(held.get("careless, bump")).isGreaterThan(200);
  }

  @Test
  void stackEndsInCompiledCode() throws Exception {
    Map<String, Integer> held =
        sweep(
            "-XX:TieredStopAtLevel=1",
            "-XX:-BackgroundCompilation",
            "-XX:-StackTraceInThrowable",
            STACK,
            "30000");
    assertNoneWorseThanByHand(held, FRAME);
    assertThat(held.get("careless, bump")).isGreaterThan(200);
  }

  @Test
  void heapEnds() throws Exception {
    Map<String, Integer> held =
        sweep(
            "-Xmx12m",
            "-Xmn1m",
            "-XX:+UseSerialGC",
            "-XX:-UseTLAB",
            "-XX:TieredStopAtLevel=1",
            HeapSweep.class.getName());
    assertThat(held.remove("careless, bump")).isPositive();
    assertThat(held)
        .hasSizeGreaterThan(100)
        .allSatisfy((cell, count) -> assertThat(count).isZero());
  }

  private static void assertNoneWorseThanByHand(Map<String, Integer> held, int slack) {
    List<Trial.Cell> cells = Trial.cells();
    assertThat(cells).hasSizeGreaterThan(100);
    for (Trial.Cell cell : cells) {
      if (!cell.action().equals(Trial.WAIT_IN_VAIN) && !cell.kind().name().equals("careless")) {
        assertThat(held.get(cell.toString()))
            .as(cell.toString())
            .isNotNull()
            .isLessThanOrEqualTo(held.get(cell.kind().hand() + ", " + cell.action()) + slack);
      }
    }
  }

  /** Returns how often a lock was left held, by kind of lock and action. */
  private static Map<String, Integer> sweep(String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
      Map<String, Integer> held = new LinkedHashMap<>();
      for (String line : text.lines().toList()) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          assertThat(matcher.group(4)).as(line).isEqualTo("0");
          held.put(matcher.group(1) + ", " + matcher.group(2), Integer.parseInt(matcher.group(3)));
        }
      }
      return held;
    }
  }
}
