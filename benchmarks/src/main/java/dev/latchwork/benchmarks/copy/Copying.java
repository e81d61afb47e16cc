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

/** Copying a graph of objects. One way a JVM, so that each is compiled as if it were alone. */
@State(Scope.Thread)
public class Copying {
  /** The system property that names the file of those who cannot copy. */
  public static final String FAULTS = "latchwork.benchmarks.faults";

  /** What is copied, and how. */
  @Param("flat struct/ours")
  public String copy;

  private Object source;
  private UnaryOperator<Object> copier;

  /** Refuses to time what does not copy, and leaves a note of it for the report. */
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

  /** Every way to copy every graph. */
  public static List<String> all() {
    return new Copies().all();
  }

  @Benchmark
  public Object copies() {
    return copier.apply(source);
  }
}
