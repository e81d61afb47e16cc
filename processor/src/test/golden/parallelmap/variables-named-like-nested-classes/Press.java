package press;

import dev.latchwork.ParallelMap;
import java.io.Serializable;

/** The pool has nested classes with the names of these type variables. */
public class Press<Builder, RollChunk extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;

  @ParallelMap(distributed = true, idempotent = true)
  public RollChunk roll(RollChunk sheet, int times) {
    return sheet;
  }

  @ParallelMap(distributed = true, idempotent = true, zip = true)
  public <FoldZipChunk extends Serializable> FoldZipChunk fold(FoldZipChunk sheet, int times) {
    return sheet;
  }

  @ParallelMap
  public Builder bind(Builder book) {
    return book;
  }

  public class Room {
    @ParallelMap
    public Builder cut(Builder book) {
      return book;
    }
  }
}
