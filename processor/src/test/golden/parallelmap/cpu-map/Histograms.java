package gallery;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;
import java.util.concurrent.atomic.AtomicLongArray;

/** Primitive items and results, an extra parameter, a method without a result. */
public class Histograms {
  private final AtomicLongArray counts = new AtomicLongArray(256);

  @ParallelMap(forms = {Form.ALL, Form.ASYNC})
  public static long brightness(int pixel, int gamma) {
    return (long) gamma * (pixel & 0xff);
  }

  @ParallelMap(forms = Form.ALL)
  void count(byte[] pixels) {
    for (byte pixel : pixels) {
      counts.incrementAndGet(pixel & 0xff);
    }
  }
}
