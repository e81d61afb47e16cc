package dev.latchwork.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Describes the machine that was measured, without its name. */
public final class Machine {
  private Machine() {}

  /** Returns a line with the cores, the memory, the JDK and the date. */
  public static String here() throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "%d cores of %s, %d GB of memory; JDK: %s %s; %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model(),
            Math.round(system.getTotalMemorySize() / 1e9),
            System.getProperty("java.vendor"),
            Runtime.version(),
            LocalDate.now());
  }

  private static String model() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    if (Files.exists(cpus)) {
      for (String line : Files.readAllLines(cpus)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return System.getProperty("os.arch");
  }
}
