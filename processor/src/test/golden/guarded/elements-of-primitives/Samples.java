package lab;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;

@Guarded
abstract class Samples implements Iterable<Integer> {
  @Elements int[] values = {};
}
