package demo;

import dev.latchwork.Guarded;

/** A scan of Spring takes it for a component. */
@Named("by name")
@Guarded
class ByName {
  int count;

  ByName(@Named("first") int count) {
    this.count = count;
  }
}
