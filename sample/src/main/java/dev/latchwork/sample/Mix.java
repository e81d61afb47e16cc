package dev.latchwork.sample;

/** The finalizer of SplitMix64: every bit of the argument affects every bit of the result. */
final class Mix {
  private Mix() {}

  static long mix(long x) {
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
