package dev.latchwork.benchmarks.copy;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.latchwork.benchmarks.copy.Copies.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures how long it takes to copy a graph of objects. Each JVM runs only one way to copy, so
 * that the JIT compiler optimizes for this way alone.
 */
@State(Scope.Thread)
public class Copying {
  /** The system property with the name of the file that lists wrong copies. */
  public static final String FAULTS = "latchwork.benchmarks.faults";

  /** The graph that is copied, and the contender that copies it. */
  @Param("flat struct/ours")
  public String copy;

  private Object source;
  private UnaryOperator<Object> copier;

  /**
   * Checks one copy before the clock starts. If it is wrong, nothing is measured, and the report
   * says what is wrong.
   */
  @Setup
  public void check() throws IOException {
    Copies copies = new Copies();
    String[] names = copy.split("/");
    Optional<String> fault = copies.fault(names[0], names[1]);
    if (fault.isPresent()) {
      String note = copy + "/" + fault.get();
      Files.writeString(Path.of(System.getProperty(FAULTS)), note + "\n", CREATE, APPEND);
      throw new IllegalStateException(note);
    }
    Row row = copies.row(names[0]);
    source = row.source().get();
    copier = row.copiers().get(names[1]).get();
  }

  /** Returns every way to copy every graph. */
  public static List<String> all() {
    return new Copies().all();
  }

  @Benchmark
  public Object copies() {
    return copier.apply(source);
  }
}
