package dev.latchwork.benchmarks.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.tools.ToolProvider;

/**
 * One compilation in a process of its own: runs javac with the arguments, then prints what the
 * process has used since it was started, as {@link Usage} reads it.
 */
final class Compile {
  private Compile() {}

  public static void main(String[] args) throws IOException {
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
    ProcessHandle.Info process = ProcessHandle.current().info();
    Duration cpu = process.totalCpuDuration().orElseThrow();
    Duration wall = Duration.between(process.startInstant().orElseThrow(), Instant.now());
    // what follows costs time itself
    Usage usage = new Usage(cpu.toMillis(), wall.toMillis(), allocated(), peakMemory());
    System.out.println(usage.line());
    System.exit(status);
  }

  /** Bytes; javac does its work in one thread. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** Bytes, 0 where the system does not tell. */
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
