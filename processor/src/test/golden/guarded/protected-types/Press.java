package program;

import dev.latchwork.Guarded;
import library.Machine;

/** The generated class is a subclass as well. */
@Guarded
class Press extends Machine {
  State state = State.OFF;
  int sheets;

  @Override
  protected Part renew(Part old) {
    sheets = 0;
    return super.renew(old);
  }
}
