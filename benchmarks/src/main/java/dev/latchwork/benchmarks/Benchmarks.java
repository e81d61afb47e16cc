package dev.latchwork.benchmarks;

import dev.latchwork.benchmarks.map.Lazy;
import dev.latchwork.benchmarks.report.Figures;
import dev.latchwork.benchmarks.report.Machine;
import dev.latchwork.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. It runs the benchmarks, and writes the report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Measures generated code and other libraries, and writes a report.")
public final class Benchmarks implements Callable<Integer> {
  @Parameters(description = "One of ${COMPLETION-CANDIDATES}.", defaultValue = "quick")
  private Mode mode;

  @Option(
      names = "--only",
      description = "Measure only these suites; the rest of the report keeps its figures.",
      split = ",")
  private List<String> only = List.of();

  @Option(
      names = "--rows",
      description = "Measure only rows with this text; the other rows keep their figures.",
      defaultValue = "")
  private String rows;

  @Option(names = "--report-only", description = "Measure nothing.")
  private boolean reportOnly;

  @Option(names = "--results", description = "The folder that keeps the figures.", required = true)
  private Path results;

  @Option(names = "--report", description = "Where the report is written.", required = true)
  private Path report;

  /** Called by {@code benchmarks/run}. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(results);
    if (!reportOnly) {
      Files.writeString(results.resolve("machine.txt"), Machine.here());
      for (Suite suite : Suite.all()) {
        if (wanted(suite.name())) {
          measure(suite);
        }
      }
      if (wanted("lazy")) {
        Files.write(results.resolve("lazy.txt"), lazy());
      }
    }
    Report.write(results, report);
    return 0;
  }

  private void measure(Suite suite) throws IOException, RunnerException {
    Path figures = results.resolve(suite.name() + ".json");
    if (rows.isEmpty()) {
      Files.deleteIfExists(results.resolve(suite.name() + ".txt"));
      new Runner(suite.options(mode, results, figures)).run();
    } else {
      Suite some = suite.of(rows);
      if (!some.isEmpty()) {
        Path anew = results.resolve(suite.name() + "-anew.json");
        new Runner(some.options(mode, results, anew)).run();
        Figures.replace(figures, anew);
      }
    }
  }

  private boolean wanted(String suite) {
    return only.isEmpty() || only.stream().anyMatch(suite::startsWith);
  }

  /**
   * Maps lazy streams, each in a JVM of its own. Returns a line for each contender and each length:
   * the contender, the number of items, the most bytes in use, and the nanoseconds.
   */
  private List<String> lazy() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (String contender : Lazy.CONTENDERS) {
      for (int items : new int[] {mode.items / 10, mode.items}) {
        Process process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Lazy.class.getName(),
                    contender,
                    String.valueOf(items))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
          throw new IllegalStateException(contender + " failed to map " + items + " items");
        }
        lines.add(contender + " " + items + " " + printed.strip());
        System.out.println("lazy: " + lines.get(lines.size() - 1));
      }
    }
    return lines;
  }
}
