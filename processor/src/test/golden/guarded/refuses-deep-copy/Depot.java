package no;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

@Guarded
@DeepCopy
abstract class Depot {
  final Plan plan;
  Crate crate;
  Set<Part> parts;
  TreeMap<Depot, String> labels;
  Label label;
  List<Plain> plain;

  Depot(Plan plan) {
    this.plan = plan;
  }

  abstract String deepCopy();

  /** Copied under the lock, and leads to another one. */
  @DeepCopy
  static final class Crate {
    Depot from;
  }

  @Guarded
  @DeepCopy
  static class Part {
    int number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part && part.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  @Guarded
  @DeepCopy
  static class Plan {
    int level;
  }

  record Label(List<String> lines, Depot depot) {}

  @Guarded
  static class Plain {}
}
