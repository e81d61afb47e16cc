package odd;

import dev.latchwork.Guarded;
import java.util.Date;
import java.util.List;

@Guarded
class Odd {
  record Pair<A>(A one, List<A> more) {}

  @SuppressWarnings("LW133")
  Pair<? extends Date> dates;

  @SuppressWarnings("LW133")
  List<?>[] lists;
}
