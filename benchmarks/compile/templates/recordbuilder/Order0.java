package shop.part0;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;

@RecordBuilder
record Order0(long number, Instant placed, String note, int revision, List<Line0> lines)
    implements Order0Builder.With {
  Order0 place(Instant now, String text) {
    return withPlaced(now).withNote(text);
  }

  long total() {
    long total = 0;
    for (Line0 line : lines) {
      total += line.price();
    }
    return total;
  }
}
