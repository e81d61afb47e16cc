package shop.part0;

import java.util.Map;
import org.immutables.value.Value;

@Value.Immutable
abstract class Stock0 {
  abstract String place();

  abstract int reserved();

  abstract double value();

  abstract Map<String, Integer> items();

  Stock0 reserve(int more) {
    return ImmutableStock0.copyOf(this).withReserved(reserved() + more);
  }

  Stock0 revalue(double price) {
    return ImmutableStock0.copyOf(this).withValue(value() * price);
  }

  boolean has(String item) {
    return items().getOrDefault(item, 0) > 0;
  }
}
