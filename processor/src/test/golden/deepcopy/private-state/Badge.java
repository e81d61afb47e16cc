package people;

import dev.latchwork.DeepCopy;

/** Of several setters, the one that takes what the field is. */
@DeepCopy
final class Badge {
  private int[] colours = {};

  int[] getColours() {
    return colours;
  }

  void setColours(String names) {
    colours = new int[names.length()];
  }

  void setColours(int[] colours, int times) {
    this.colours = new int[times * colours.length];
  }

  void colours(int[] colours) {
    this.colours = colours;
  }
}
