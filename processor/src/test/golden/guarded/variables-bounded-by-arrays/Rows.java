package blocks;

import dev.latchwork.Guarded;

@Guarded
abstract class Rows<N extends Number> implements Store<N[], Integer> {
  @Override
  public void add(Integer key, Number[] value) {}

  @Override
  public Number[] find(Integer key, Number[] other) {
    return other;
  }

  @Override
  public java.util.List addTo(java.util.List found, Integer key) {
    return found;
  }
}
