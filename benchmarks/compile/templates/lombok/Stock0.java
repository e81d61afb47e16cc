package shop.part0;

import java.util.HashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Locked;
import lombok.Setter;
import lombok.ToString;

@ToString
class Stock0 {
  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  String place = "";

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  int reserved;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  double value;

  final Map<String, Integer> items = new HashMap<>();

  @Locked.Write
  void add(String item, int count, double price) {
    items.merge(item, count, Integer::sum);
    value += count * price;
  }

  @Locked.Write
  boolean reserve(String item) {
    int left = items.getOrDefault(item, 0);
    if (left == 0) {
      return false;
    }
    items.put(item, left - 1);
    reserved++;
    return true;
  }

  @Locked.Read
  boolean has(String item) {
    return items.getOrDefault(item, 0) > 0;
  }
}
