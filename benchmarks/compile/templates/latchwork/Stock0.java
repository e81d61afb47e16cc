package shop.part0;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.util.HashMap;
import java.util.Map;

@Guarded
class Stock0 {
  String place = "";
  int reserved;
  double value;
  @Elements final Map<String, Integer> items = new HashMap<>();

  void add(String item, int count, double price) {
    items.merge(item, count, Integer::sum);
    value += count * price;
  }

  boolean reserve(String item) {
    int left = items.getOrDefault(item, 0);
    if (left == 0) {
      return false;
    }
    items.put(item, left - 1);
    reserved++;
    return true;
  }

  @Read
  boolean has(String item) {
    return items.getOrDefault(item, 0) > 0;
  }
}
