package web;

import dev.latchwork.Guarded;

@Guarded
abstract class Trip {
  private int length;

  /** The generated class has this accessor. */
  abstract int getLength();

  Trip() {
    System.out.println(getLength());
  }
}
