package no;

import dev.latchwork.Guarded;

/** The array is open to everyone. */
@Guarded
class OpenBox extends Box<int[]> {
  OpenBox(int[] content) {
    super(content);
  }
}
