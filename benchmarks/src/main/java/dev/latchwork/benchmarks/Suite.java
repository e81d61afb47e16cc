package dev.latchwork.benchmarks;

import dev.latchwork.benchmarks.copy.Copying;
import dev.latchwork.benchmarks.guarded.Getter;
import dev.latchwork.benchmarks.guarded.Method;
import dev.latchwork.benchmarks.guarded.MostlyReads;
import dev.latchwork.benchmarks.guarded.Setter;
import dev.latchwork.benchmarks.map.Cpu;
import dev.latchwork.benchmarks.map.Io;
import dev.latchwork.benchmarks.map.Tiny;
import dev.latchwork.benchmarks.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmarks that JMH runs together, with one file for the results. If operations take long, there
 * are fewer and longer iterations.
 */
record Suite(String name, List<Class<?>> benchmarks, int threads, boolean isLong, Params params) {
  /**
   * The only parameter of the benchmarks, and its values. Benchmarks that differ in their methods
   * only have no parameter.
   */
  record Params(String name, List<String> values) {
    static final Params NONE = new Params("", List.of());
  }

  static List<Suite> all() {
    return List.of(
        new Suite(
            "guarded-1", List.of(Getter.class, Setter.class, Method.class), 1, false, Params.NONE),
        new Suite(
            "guarded-2",
            List.of(Getter.class, Setter.class, Method.class, MostlyReads.class),
            2,
            false,
            Params.NONE),
        new Suite("text", List.of(Text.class), 1, false, Params.NONE),
        new Suite("copy", List.of(Copying.class), 1, false, new Params("copy", Copying.all())),
        new Suite(
            "cpu",
            List.of(Cpu.class),
            1,
            true,
            new Params("map", pairs(Cpu.LOADS, Cpu.CONTENDERS))),
        new Suite(
            "io",
            List.of(Io.class),
            1,
            true,
            new Params("map", pairs(Io.IN_FLIGHT, Io.CONTENDERS))),
        new Suite(
            "tiny",
            List.of(Tiny.class),
            1,
            false,
            new Params("map", pairs(Tiny.SIZES, Tiny.CONTENDERS))));
  }

  private static List<String> pairs(List<String> rows, List<String> contenders) {
    List<String> pairs = new ArrayList<>();
    for (String row : rows) {
      contenders.forEach(contender -> pairs.add(row + "/" + contender));
    }
    return pairs;
  }

  /**
   * Returns this suite with only the rows whose names contain a text. A suite without a parameter
   * stays as it is.
   */
  Suite of(String rows) {
    List<String> some = params.values.stream().filter(v -> v.contains(rows)).toList();
    return new Suite(name, benchmarks, threads, isLong, new Params(params.name, some));
  }

  boolean isEmpty() {
    return !params.name.isEmpty() && params.values.isEmpty();
  }

  Options options(Mode mode, Path results, Path figures) {
    TimeValue time = TimeValue.milliseconds(mode.time.toMillis() * (isLong ? 3 : 1));
    int fewer = isLong ? 3 : 1;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .mode(org.openjdk.jmh.annotations.Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .threads(threads)
            .forks(mode.forks)
            .warmupIterations(Math.ceilDiv(mode.warmups, fewer))
            .warmupTime(time)
            .measurementIterations(Math.ceilDiv(mode.iterations, fewer))
            .measurementTime(time)
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(figures.toString())
            .jvmArgsAppend(
                "-Xms2g",
                "-Xmx2g",
                // Jox uses structured concurrency, which is a preview feature.
                "--enable-preview",
                // Kryo, Fory and cloning access private fields of the JDK's collections.
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + Copying.FAULTS + "=" + results.resolve(name + ".txt"));
    benchmarks.forEach(b -> options.include("^" + b.getName().replace(".", "\\.") + "\\."));
    if (!params.values.isEmpty()) {
      options.param(params.name, params.values.toArray(new String[0]));
    }
    return options.build();
  }
}
