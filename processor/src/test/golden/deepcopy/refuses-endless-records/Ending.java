package endless;

import dev.latchwork.DeepCopy;

/** Nested as deep as it is written, and with arguments that come round again. */
@DeepCopy
class Ending {
  Pair<Pair<Pair<Pair<int[]>>>> deep;
  Turning<int[], String, Long> turning;

  record Turning<A, B, C>(A a, Turning<B, C, A> next) {}
}
