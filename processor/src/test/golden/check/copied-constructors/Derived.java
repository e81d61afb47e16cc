package sample;

import dev.latchwork.DeepCopy;

/** Kept by another constructor, by a method, and changed before it is assigned. */
@DeepCopy
class Derived extends Base {
  private int[] value;
  final int count;

  Derived(String name, int[] value, int count) {
    super(name);
    set(value);
    count++;
    this.count = count;
  }

  private void set(int[] value) {
    this.value = value;
  }

  int[] getValue() {
    return value;
  }
}
