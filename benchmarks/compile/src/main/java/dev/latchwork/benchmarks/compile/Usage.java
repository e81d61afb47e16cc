package dev.latchwork.benchmarks.compile;

/**
 * The time and memory that a process has used.
 *
 * @param cpu the CPU time in milliseconds, user and system, including that of the JIT compiler and
 *     of the garbage collector
 * @param wall the milliseconds since the process was started
 * @param allocated the bytes that the compiling thread has allocated on the heap
 * @param memory the peak of the resident memory, in bytes
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
