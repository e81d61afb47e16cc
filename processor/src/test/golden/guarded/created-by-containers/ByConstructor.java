package demo;

import dev.latchwork.Guarded;

@Guarded
class ByConstructor {
  int count;

  @Inject
  ByConstructor(int count) {
    this.count = count;
  }
}
