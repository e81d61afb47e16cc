package net;

import dev.latchwork.Guarded;

@Guarded
class Link {
  GuardedLink next;
}
