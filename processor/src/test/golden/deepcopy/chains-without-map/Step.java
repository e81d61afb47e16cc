package chains;

import dev.latchwork.DeepCopy;

/** The constructor makes each step its own next one, as the steps of a ring begin. */
@DeepCopy
class Step {
  final String label;
  Step next = this;

  Step(String label) {
    this.label = label;
  }
}
