package io;

import dev.latchwork.Guarded;

/** A wrapper overrides what Object has deprecated. */
@Guarded
interface Handle {
  void finalize();

  int size();
}
