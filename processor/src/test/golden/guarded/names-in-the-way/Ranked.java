package way;

import dev.latchwork.Guarded;
import java.io.Closeable;
import java.io.Serializable;

/** No other ranked object can be a {@code T}, and of two methods the one that throws less counts. */
@Guarded
interface Ranked<T extends Object & Serializable> extends Comparable<T>, AutoCloseable, Closeable {
  int rank();
}
