package crunch;

import dev.latchwork.ParallelMap;
import java.nio.ByteBuffer;

/** To ask where a buffer stands changes nothing; to say so does. */
class Table {
  private static final ByteBuffer ROWS = ByteBuffer.allocate(64);

  @ParallelMap
  byte row(int index) {
    ROWS.position(index);
    return ROWS.get();
  }

  @ParallelMap
  byte last(int back) {
    return ROWS.get(ROWS.limit() - ROWS.position() - back);
  }
}
