package dev.latchwork.sample;

import java.util.Arrays;

/**
 * A fixed-size sketch of a set of shingles: the least value that each of {@value #FUNCTIONS} hash
 * functions has for any shingle of the set. The share of values that two sketches have in common
 * estimates the similarity of the sets, with a standard error of at most 0.045.
 */
final class MinHash {
  static final int FUNCTIONS = 128;

  private final long[] least;

  private MinHash(long[] least) {
    this.least = least;
  }

  static MinHash of(Shingles shingles) {
    long[] least = new long[FUNCTIONS];
    Arrays.fill(least, Long.MAX_VALUE);
    shingles.hashes().forEach(s -> lower(least, s));
    return new MinHash(least);
  }

  private static void lower(long[] least, long shingle) {
    for (int f = 0; f < FUNCTIONS; f++) {
      least[f] = Math.min(least[f], Mix.mix(shingle + f * 0x9e3779b97f4a7c15L));
    }
  }

  double estimate(MinHash other) {
    int equal = 0;
    for (int f = 0; f < FUNCTIONS; f++) {
      if (least[f] == other.least[f]) {
        equal++;
      }
    }
    return (double) equal / FUNCTIONS;
  }

  /**
   * Hashes a range of the values, called a band. Sketches of similar sets are likely to agree in
   * some band.
   */
  long band(int from, int length) {
    long hash = from;
    for (int f = from; f < from + length; f++) {
      hash = Mix.mix(hash + least[f]);
    }
    return hash;
  }
}
