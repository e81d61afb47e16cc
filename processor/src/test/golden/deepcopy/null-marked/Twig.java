package tree;

import dev.latchwork.DeepCopy;
import org.jspecify.annotations.Nullable;

@DeepCopy
final class Twig {
  int length;
  @Nullable Twig next;
}
