package no;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Snapshots hold copies of boxes, and the crates themselves. */
@Guarded
class Shelf {
  final List<Crate> crates = new ArrayList<>();
  final List<Box> boxes = new ArrayList<>();

  @DeepCopy
  static class Crate {
    Thread carrier;
  }

  @DeepCopy
  static class Box {
    Date packed;
  }
}
