package dev.latchwork.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the pairs of texts that are worth comparing, without looking at every pair: sketches that
 * agree in one of {@value #BANDS} bands are put into the same bucket (locality-sensitive hashing).
 * If two texts are 80 % alike, the probability that they share no bucket is about one in twenty
 * million.
 *
 * <p>In each bucket, a text is paired with at most {@value #PARTNERS} earlier texts. So the number
 * of pairs grows with the number of texts, and not with its square.
 */
final class LikelyPairs {
  private static final int BANDS = 32;
  private static final int ROWS = MinHash.FUNCTIONS / BANDS;
  private static final int PARTNERS = 8;

  /**
   * A pair is ruled out if its estimated similarity is too low by more than this: three standard
   * errors.
   */
  private static final double MARGIN = 0.13;

  /** Two texts that may be similar. */
  record Pair(Path first, Path second) {}

  private LikelyPairs() {}

  static Set<Pair> of(List<Sketch.OfText> sketches, double similarity) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int band = 0; band < BANDS; band++) {
      Map<Long, List<Sketch.OfText>> buckets = new HashMap<>();
      for (Sketch.OfText sketch : sketches) {
        long key = sketch.minHash().band(band * ROWS, ROWS);
        List<Sketch.OfText> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>());
        bucket.stream()
            .filter(s -> s.minHash().estimate(sketch.minHash()) >= similarity - MARGIN)
            .forEach(s -> pairs.add(new Pair(s.file(), sketch.file())));
        if (bucket.size() < PARTNERS) {
          bucket.add(sketch);
        }
      }
    }
    return pairs;
  }
}
