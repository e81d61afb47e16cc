package cars;

import dev.latchwork.DeepCopy;

/** Needs the copier of Trip, which in turn needs one that is missing. */
@DeepCopy
class Race {
  Trip first;
}
