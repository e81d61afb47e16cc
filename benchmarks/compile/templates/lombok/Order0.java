package shop.part0;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.Builder;
import lombok.Getter;
import lombok.Locked;
import lombok.Setter;
import lombok.Singular;
import lombok.ToString;

@Builder(toBuilder = true)
@ToString
class Order0 {
  @Getter final long number;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  Instant placed;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  String note;

  @Getter(onMethod_ = @Locked.Read)
  @Setter(onMethod_ = @Locked.Write)
  int revision;

  @Singular final List<Line0> lines;

  @Locked.Write
  void add(Line0 line) {
    lines.add(line);
    revision++;
  }

  @Locked.Write
  void place(Instant now, String text) {
    placed = now;
    note = text;
  }

  @Locked.Read
  long total() {
    long total = 0;
    for (Line0 line : lines) {
      total += line.price();
    }
    return total;
  }
}
