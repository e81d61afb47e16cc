package demo;

import dev.latchwork.Guarded;

@Repository
@Guarded
class ByMeaning {
  int count;
}
