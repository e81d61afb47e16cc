package shop.part0;

import com.google.auto.value.AutoValue;
import java.time.Instant;
import java.util.List;

@AutoValue
abstract class Order0 {
  abstract long number();

  abstract Instant placed();

  abstract String note();

  abstract int revision();

  abstract List<Line0> lines();

  abstract Builder toBuilder();

  static Builder builder() {
    return new AutoValue_Order0.Builder();
  }

  Order0 place(Instant now, String text) {
    return toBuilder().placed(now).note(text).build();
  }

  long total() {
    long total = 0;
    for (Line0 line : lines()) {
      total += line.price();
    }
    return total;
  }

  @AutoValue.Builder
  abstract static class Builder {
    abstract Builder number(long number);

    abstract Builder placed(Instant placed);

    abstract Builder note(String note);

    abstract Builder revision(int revision);

    abstract Builder lines(List<Line0> lines);

    abstract Order0 build();
  }
}
