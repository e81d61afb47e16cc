package shop.part0;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import dev.latchwork.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Guarded
@DeepCopy
class Order0 {
  final long number;
  Instant placed = Instant.EPOCH;
  String note = "";
  int revision;
  final List<Line0> lines = new ArrayList<>();

  Order0(long number) {
    this.number = number;
  }

  void add(Line0 line) {
    lines.add(line);
    revision++;
  }

  void place(Instant now, String text) {
    placed = now;
    note = text;
  }

  @Read
  long total() {
    long total = 0;
    for (Line0 line : lines) {
      total += line.price();
    }
    return total;
  }
}
