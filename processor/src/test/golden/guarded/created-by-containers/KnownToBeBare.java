package demo;

import dev.latchwork.Guarded;

@Component
@Guarded
@SuppressWarnings("LW149")
class KnownToBeBare {
  int count;
}
