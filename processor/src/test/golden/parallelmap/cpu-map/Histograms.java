package gallery;

import dev.latchwork.ParallelMap;

/** Primitive items and results, an extra parameter, a method without a result. */
public class Histograms {
  private final long[] counts = new long[256];

  @ParallelMap
  public static long brightness(int pixel, int gamma) {
    return (long) gamma * (pixel & 0xff);
  }

  @ParallelMap(forms = ParallelMap.Form.ALL)
  synchronized void count(byte[] pixels) {
    for (byte pixel : pixels) {
      counts[pixel & 0xff]++;
    }
  }
}
