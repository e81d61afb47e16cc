package dev.latchwork.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * All sequences of five consecutive words in a text, each as a 64-bit hash, sorted and without
 * repetition. The more of them two texts share, the more similar the texts are.
 */
final class Shingles {
  private static final int WORDS = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(String text) {
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    long[] last = new long[WORDS];
    LongStream.Builder all = LongStream.builder();
    for (int n = 0; words.find(); n++) {
      last[n % WORDS] = hash(words.group());
      if (n >= WORDS - 1) {
        all.add(hash(last, n + 1));
      }
    }
    return new Shingles(all.build().sorted().distinct().toArray());
  }

  /** Hashes a word with FNV-1a. */
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Hashes the words in a ring, beginning with the oldest. */
  private static long hash(long[] ring, int oldest) {
    long hash = 0;
    for (int i = 0; i < ring.length; i++) {
      hash = Mix.mix(hash + ring[(oldest + i) % ring.length]);
    }
    return hash;
  }

  LongStream hashes() {
    return Arrays.stream(hashes);
  }

  int size() {
    return hashes.length;
  }

  /** Returns the Jaccard similarity, from 0 to 1; 0 if neither text has shingles. */
  double similarity(Shingles other) {
    int common = 0;
    for (long hash : hashes) {
      if (Arrays.binarySearch(other.hashes, hash) >= 0) {
        common++;
      }
    }
    int all = size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }
}
