package demo;

import dev.latchwork.Guarded;

/** Nobody looks here. */
@Guarded(carry = false)
class Plain {
  int count;

  @Inject
  void add(@Named("amount") int amount) {
    count += amount;
  }
}
