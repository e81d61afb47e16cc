package sample;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** What is kept, and what only looks as if it were. */
@DeepCopy
class Parcel {
  final List<int[]> sizes;
  final List<int[]> weights;
  final List<int[]> marks;
  final String from;
  final String to;
  final int depth;
  final int stamps;
  final long price;
  final String note;
  final int days;
  final int weeks;

  Parcel(
      List<int[]> sizes,
      List<int[]> weights,
      List<int[]> marks,
      String from,
      String to,
      int depth,
      int stamps,
      long price,
      String note,
      int days,
      int weeks) {
    int sum = 0;
    sum += depth;
    if (sum == -depth) {
      throw new IllegalArgumentException("empty");
    }
    this.sizes = new ArrayList<>(sizes);
    this.weights = weights.stream().toList();
    this.marks = List.copyOf(marks);
    this.from = null == from ? "here" : (Texts.requireText(from));
    this.to = (to + ", EU");
    this.depth = least(0, depth);
    stamps += 1;
    this.stamps = stamps;
    this.price = (long) (price * 1.19);
    this.note = note.isEmpty() ? "none" : note + ".";
    this.days = Texts.rounded(days);
    this.weeks = weeks > 52 ? 52 : weeks;
  }

  private static int least(int allowed, int given) {
    if (given < allowed) {
      throw new IllegalArgumentException("too little");
    }
    return given;
  }
}
