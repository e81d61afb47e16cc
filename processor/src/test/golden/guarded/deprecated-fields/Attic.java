package attic;

import dev.latchwork.Guarded;
import java.util.List;

@Guarded
@SuppressWarnings({"rawtypes", "removal"})
class Attic {
  @Deprecated int boxes;
  List unsorted;
  Lamp lamp;

  @Deprecated(forRemoval = true)
  enum Lamp {
    ON,
    OFF
  }
}
