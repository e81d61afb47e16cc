package dev.latchwork.sample;

import dev.latchwork.ParallelMap;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/** Computes how much of their wording two texts share, on any machine that has both files. */
final class PairComparer {
  private PairComparer() {}

  /**
   * The names of two files. They are strings, because a {@code Path} cannot be sent to another
   * machine.
   */
  record Names(String first, String second) implements Serializable {
    private static final long serialVersionUID = 1;

    static Names of(LikelyPairs.Pair pair) {
      return new Names(pair.first().toString(), pair.second().toString());
    }
  }

  /**
   * Reads both files again, because keeping the shingles of all texts would take as much memory as
   * keeping the texts.
   */
  @ParallelMap(
      distributed = true,
      idempotent = true,
      forms = {ParallelMap.Form.OUTCOMES})
  static double similarity(Names names) throws IOException {
    return shingles(names.first()).similarity(shingles(names.second()));
  }

  private static Shingles shingles(String file) throws IOException {
    return Shingles.of(TextComparer.text(Path.of(file)).orElse(""));
  }
}
