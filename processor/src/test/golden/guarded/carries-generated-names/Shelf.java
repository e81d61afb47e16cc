package demo;

import dev.latchwork.Guarded;

@Guarded
class Shelf {
  int books;
}
