package images;

import dev.latchwork.Guarded;

@Guarded
class Wall {
  int width;
}
