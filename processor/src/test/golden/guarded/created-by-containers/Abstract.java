package demo;

import dev.latchwork.Guarded;

/** A container can create the generated class only. */
@Component
@Guarded
abstract class Abstract {
  int count;
}
