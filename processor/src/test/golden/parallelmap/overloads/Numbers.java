package math;

import dev.latchwork.ParallelMap;
import dev.latchwork.ParallelMap.Form;

/** A boxed item must not end at the overload for objects. */
final class Numbers {
  private Numbers() {}

  @ParallelMap(forms = Form.ALL)
  static String show(int number) {
    return "int " + number;
  }

  @ParallelMap(name = "showObject", forms = Form.ALL)
  static String show(Object number) {
    return "object " + number;
  }

  @ParallelMap(name = "showArray", forms = Form.ALL)
  static String show(int[] numbers, String separator) {
    return "array of " + numbers.length;
  }
}
