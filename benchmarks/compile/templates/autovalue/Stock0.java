package shop.part0;

import com.google.auto.value.AutoValue;
import java.util.Map;

@AutoValue
abstract class Stock0 {
  abstract String place();

  abstract int reserved();

  abstract double value();

  abstract Map<String, Integer> items();

  abstract Builder toBuilder();

  static Builder builder() {
    return new AutoValue_Stock0.Builder();
  }

  Stock0 reserve(int more) {
    return toBuilder().reserved(reserved() + more).build();
  }

  Stock0 revalue(double price) {
    return toBuilder().value(value() * price).build();
  }

  boolean has(String item) {
    return items().getOrDefault(item, 0) > 0;
  }

  @AutoValue.Builder
  abstract static class Builder {
    abstract Builder place(String place);

    abstract Builder reserved(int reserved);

    abstract Builder value(double value);

    abstract Builder items(Map<String, Integer> items);

    abstract Stock0 build();
  }
}
