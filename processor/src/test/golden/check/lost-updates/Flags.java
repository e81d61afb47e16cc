package tally;

import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.NONE)
class Flags {
  private boolean isOpen;
  private int level;

  boolean isOpen() {
    return isOpen;
  }

  void setOpen(boolean open) {
    isOpen = open;
  }

  int getLevel() {
    return level + 1;
  }

  void setLevel(int level) {
    this.level = level - 1;
  }

  /** No updater takes the place of methods that do more than read and set a field. */
  static void warned(GuardedFlags flags) {
    flags.setOpen(!flags.isOpen());
    flags.setLevel(flags.getLevel() + 1);
  }
}
