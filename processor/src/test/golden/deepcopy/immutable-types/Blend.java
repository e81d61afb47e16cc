package tea;

import dev.latchwork.DeepCopy;
import java.util.Optional;

/** Nothing of what it holds can change, nor what that holds in turn. */
@DeepCopy
final class Blend {
  Step last;
  Taste taste;
  Optional<String> note;
  Optional<Step> hint;

  record Step(String what, int minutes, Step before) {}

  sealed interface Taste permits Plain, Mixed {}

  enum Plain implements Taste {
    SWEET,
    BITTER
  }

  record Mixed(Taste first, Taste second) implements Taste {}
}
