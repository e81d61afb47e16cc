package shop.part0;

import java.util.List;
import org.immutables.value.Value;

@Value.Immutable
abstract class Line0 {
  abstract String article();

  abstract int count();

  abstract long cents();

  abstract List<String> notes();

  long price() {
    return count() * cents();
  }
}
