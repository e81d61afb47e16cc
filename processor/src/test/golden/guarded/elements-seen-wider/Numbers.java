package maths;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded(accessors = Guarded.Accessors.NONE)
abstract class Numbers implements Iterable<Number> {
  @Elements final List<Integer> all = new ArrayList<>();

  abstract int size();
}
