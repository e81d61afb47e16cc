package shop.part0;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;

@RecordBuilder
record Stock0(String place, int reserved, double value, Map<String, Integer> items)
    implements Stock0Builder.With {
  Stock0 reserve(int more) {
    return withReserved(reserved + more);
  }

  Stock0 revalue(double price) {
    return withValue(value * price);
  }

  boolean has(String item) {
    return items.getOrDefault(item, 0) > 0;
  }
}
