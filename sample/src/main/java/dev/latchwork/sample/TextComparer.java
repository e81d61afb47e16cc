package dev.latchwork.sample;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sketches each text, to find the pairs that are worth comparing. */
final class TextComparer {
  static final int LONGEST = 1 << 20;
  private static final int FEWEST_SHINGLES = 20;

  private final GuardedCatalogue catalogue;

  TextComparer(GuardedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @ParallelMap(workload = Workload.CPU)
  Sketch sketch(Path file) {
    try {
      return sketchText(file);
    } catch (IOException e) {
      catalogue.note(Problem.of(file, e));
      return new Sketch.None(file, Sketch.Reason.UNREADABLE);
    } finally {
      catalogue.updateSketched(n -> n + 1);
    }
  }

  private static Sketch sketchText(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      return new Sketch.None(file, Sketch.Reason.TOO_LONG);
    }
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return new Sketch.None(file, Sketch.Reason.NO_TEXT);
    }
    Shingles shingles = Shingles.of(text.get());
    return shingles.size() < FEWEST_SHINGLES
        ? new Sketch.None(file, Sketch.Reason.TOO_SHORT)
        : new Sketch.OfText(file, MinHash.of(shingles));
  }

  /** Returns the text; empty if the file has a NUL or bytes that are not UTF-8. */
  @SuppressWarnings("LW222") // at most 1 MiB, and often in the cache after hashing
  static Optional<String> text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
