package odd;

import dev.latchwork.Guarded;
import java.util.Map;
import maker.Gearbox;

/** Whoever reads the message may not be able to annotate a type of another package. */
@Guarded
class Workshop {
  Gearbox gearbox;
  Map<Garage.Engine, Tool> tools;
  Map<Garage.Engine, Gearbox> fitted;
  Map<Object, Gearbox> found;

  static class Tool {}
}
