package dev.latchwork.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Maps a long lazy input in a process with a small heap. {@code -Dlatchwork.lazy.items=10000000}
 * sets the number of items.
 */
class LazyInputTest {
  private static final String ITEMS = System.getProperty("latchwork.lazy.items", "300000");

  @ParameterizedTest
  @ValueSource(strings = {"CPU ordered", "CPU unordered", "IO ordered", "IO unordered"})
  void lazyInputIsMappedInAFixedHeap(String mode) throws Exception {
    assertThat(run(Mapping.class, mode)).isEqualTo("mapped " + ITEMS + " items");
  }

  @ParameterizedTest
  @ValueSource(strings = "at once")
  void twinThatHoldsAllResultsRunsOutOfMemory(String mode) throws Exception {
    assertThat(run(Mapping.class, mode)).contains("OutOfMemoryError");
  }

  /** Runs a program and returns what it prints. */
  private static String run(Class<?> program, String mode) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                mode,
                ITEMS)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.strip();
  }

  static final class Mapping {
    private Mapping() {}

    public static void main(String[] arguments) throws Exception {
      String mode = arguments[0];
      int size = Integer.parseInt(arguments[1]);
      Iterable<byte[]> items =
          () -> IntStream.range(0, size).mapToObj(i -> new byte[256]).iterator();
      try (var pool = JobsPool.open(new Jobs<byte[], byte[]>(byte[]::clone), 4)) {
        Kind kind = mode.startsWith("IO") ? Kind.IO : Kind.CPU;
        boolean ordered = mode.endsWith(" ordered");
        long mapped =
            mode.equals("at once")
                ? kind.stream(pool, items, true).toList().size()
                : kind.stream(pool, items, ordered).filter(result -> result.length == 256).count();
        System.out.println("mapped " + mapped + " items");
      }
    }
  }
}
