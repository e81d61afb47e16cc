package dev.latchwork.benchmarks.compile;

/**
 * What a process has used.
 *
 * @param cpu milliseconds of user and system time, those of the JIT compiler and of the collector
 *     included
 * @param wall milliseconds since its start
 * @param allocated bytes on the heap by the thread that compiles
 * @param memory bytes, resident at most
 */
record Usage(long cpu, long wall, long allocated, long memory) {
  private static final String MARK = "used";

  String line() {
    return "%s %d %d %d %d".formatted(MARK, cpu, wall, allocated, memory);
  }

  static boolean isLine(String line) {
    return line.startsWith(MARK + " ");
  }

  static Usage of(String line) {
    String[] numbers = line.split(" ");
    return new Usage(
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]),
        Long.parseLong(numbers[3]),
        Long.parseLong(numbers[4]));
  }
}
