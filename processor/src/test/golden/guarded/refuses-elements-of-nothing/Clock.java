package no;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

@Guarded
class Clock {
  @Elements int hands;
}
