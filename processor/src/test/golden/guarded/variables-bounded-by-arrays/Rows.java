package blocks;

import dev.latchwork.Guarded;

/** Without the type variables of the class, the calls need casts. */
@Guarded
abstract class Rows<E, K extends Comparable<K>> extends Table<E[], K> {
  private int rows;

  @Override
  public String toString() {
    return "Rows[" + rows + "]";
  }
}
