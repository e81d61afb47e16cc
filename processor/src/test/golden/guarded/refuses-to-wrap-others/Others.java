package others;

import dev.latchwork.Guarded;
import java.util.List;

@Guarded.Of(int.class)
@Guarded.Of(void.class)
@Guarded.Of(int[].class)
@Guarded.Of(List[].class)
@Guarded.Of(Shape.class)
@Guarded.Of(Others.Hidden.class)
class Others {
  private interface Hidden {}
}

sealed interface Shape permits Circle {}

record Circle(int radius) implements Shape {}
