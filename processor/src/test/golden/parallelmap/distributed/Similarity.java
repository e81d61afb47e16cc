package text;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Compares texts on this machine or, where the builder is given a cluster, on others. */
public class Similarity implements Serializable {
  private static final long serialVersionUID = 1;

  public record Pair(String first, String second) implements Serializable {}

  private final int shingle;

  public Similarity(int shingle) {
    this.shingle = shingle;
  }

  @ParallelMap(distributed = true, idempotent = true)
  public double compare(Pair pair, Set<String> ignored) throws IOException {
    if (pair.first().length() < shingle || ignored.contains(pair.second())) {
      throw new IOException("too short");
    }
    return pair.first().equals(pair.second()) ? 1 : 0;
  }

  @ParallelMap(distributed = true, idempotent = true, forms = ParallelMap.Form.ZIP)
  public int distance(String range, String pairs) {
    return Math.abs(range.length() - pairs.length());
  }

  @ParallelMap(distributed = true, idempotent = true, forms = ParallelMap.Form.ALL)
  public void warmUp(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no text");
    }
  }

  @ParallelMap(workload = Workload.IO, forms = ParallelMap.Form.ALL)
  void store(Path file) throws IOException {
    Files.writeString(file, "similar");
  }
}
