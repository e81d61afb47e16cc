package shop;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.List;

@Guarded(lock = Guarded.Lock.MONITOR, accessors = Guarded.Accessors.NONE)
abstract class Basket extends AbstractCollection<String> {
  @Elements final List<String> items = new ArrayList<>();
}
