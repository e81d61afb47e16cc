package news;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

@Guarded
class Feed {
  @Elements Iterable<? extends CharSequence> lines;
}
