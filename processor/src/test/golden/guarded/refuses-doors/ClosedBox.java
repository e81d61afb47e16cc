package no;

import dev.latchwork.Guarded;

/** What never changes needs no lock. */
@Guarded
class ClosedBox extends Box<String> {
  ClosedBox(String content) {
    super(content);
  }
}
