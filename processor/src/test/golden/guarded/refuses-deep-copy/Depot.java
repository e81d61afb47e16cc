package no;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.List;

@Guarded
@DeepCopy
abstract class Depot {
  final Plan plan;
  Crate crate;
  Label label;
  List<Plain> plain;
  GuardedDepot_Plain other;

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
  static class Plan {
    int level;
  }

  record Label(List<String> lines, Depot depot) {}

  @Guarded
  static class Plain {}
}
