package attic;

import dev.latchwork.DeepCopy;

@DeepCopy
class Crate<T> {
  T content;
}
