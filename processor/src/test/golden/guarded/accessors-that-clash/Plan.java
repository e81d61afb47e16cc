package clash;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;

@Guarded(accessors = Guarded.Accessors.FLUENT)
@DeepCopy
class Plan {
  int deepCopy;
  int copies;
}
