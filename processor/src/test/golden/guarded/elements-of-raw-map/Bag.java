package attic;

import dev.latchwork.Elements;
import dev.latchwork.Guarded;
import java.util.Map;

@Guarded(accessors = Guarded.Accessors.NONE)
@SuppressWarnings({"rawtypes", "LW133"})
class Bag {
  @Elements Map contents;
}
