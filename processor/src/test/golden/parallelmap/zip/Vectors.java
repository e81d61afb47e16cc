package math;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;

final class Vectors {
  private Vectors() {}

  @ParallelMap(forms = Form.ZIP)
  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @ParallelMap(forms = Form.ZIP)
  static int clashing(int index, int range) {
    return index + range;
  }

  @ParallelMap(zip = true, forms = Form.ALL)
  static String label(String name, int number) {
    return name + number;
  }

  @ParallelMap(forms = Form.ZIP)
  static String resized(String Items, int size) {
    return Items.repeat(size);
  }
}
