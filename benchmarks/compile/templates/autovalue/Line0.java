package shop.part0;

import com.google.auto.value.AutoValue;
import java.util.List;

@AutoValue
abstract class Line0 {
  abstract String article();

  abstract int count();

  abstract long cents();

  abstract List<String> notes();

  static Line0 of(String article, int count, long cents, List<String> notes) {
    return new AutoValue_Line0(article, count, cents, notes);
  }

  long price() {
    return count() * cents();
  }
}
