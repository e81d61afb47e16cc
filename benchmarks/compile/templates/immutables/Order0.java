package shop.part0;

import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

@Value.Immutable
abstract class Order0 {
  abstract long number();

  abstract Instant placed();

  abstract String note();

  abstract int revision();

  abstract List<Line0> lines();

  Order0 place(Instant now, String text) {
    return ImmutableOrder0.copyOf(this).withPlaced(now).withNote(text);
  }

  long total() {
    long total = 0;
    for (Line0 line : lines()) {
      total += line.price();
    }
    return total;
  }
}
