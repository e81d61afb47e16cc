package dev.latchwork.sample;

import java.util.Comparator;

/** Two texts, and how similar they are, from 0 to 1. */
record NearDuplicate(LikelyPairs.Pair pair, double similarity)
    implements Comparable<NearDuplicate> {
  private static final Comparator<NearDuplicate> MOST_SIMILAR_FIRST =
      Comparator.comparingDouble(NearDuplicate::similarity)
          .reversed()
          .thenComparing(n -> n.pair().first())
          .thenComparing(n -> n.pair().second());

  @Override
  public int compareTo(NearDuplicate other) {
    return MOST_SIMILAR_FIRST.compare(this, other);
  }
}
