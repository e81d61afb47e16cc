package pool;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

@Guarded
class Lane {
  @Elements String[] swimmers = new String[8];
}
