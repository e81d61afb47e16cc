package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.tools.ToolProvider;

/**
 * Runs javac with the arguments, in a process that compiles nothing else. Then prints the time and
 * memory that the process has used since it was started, in the form that {@link Usage} reads.
 */
final class Compile {
  private Compile() {}

  public static void main(String[] args) throws IOException {
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
    ProcessHandle.Info process = ProcessHandle.current().info();
    Duration cpu = process.totalCpuDuration().orElseThrow();
    Duration wall = Duration.between(process.startInstant().orElseThrow(), Instant.now());
    // both times are read first, because what follows takes time itself
    Usage usage = new Usage(cpu.toMillis(), wall.toMillis(), allocated(), peakMemory());
    System.out.println(usage.line());
    System.exit(status);
  }

  /**
   * Returns the number of bytes that this thread has allocated. javac works in this thread only.
   */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Returns the peak of the resident memory in bytes, or 0 if the system does not tell it. */
  private static long peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElse(0);
  }
}
