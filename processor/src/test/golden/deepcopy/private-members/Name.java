package bank;

import dev.latchwork.DeepCopy;

/** An accessor that is written by hand may return another value than the component. */
@DeepCopy
record Name(String first, StringBuilder last) {
  public String first() {
    return first.toUpperCase();
  }
}
