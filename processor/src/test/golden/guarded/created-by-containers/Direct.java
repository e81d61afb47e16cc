package demo;

import dev.latchwork.Guarded;

@Component
@Guarded
class Direct {
  int count;
}
