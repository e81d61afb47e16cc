package attic;

import dev.latchwork.Guarded;
import java.util.List;

@Guarded
class Old {
  int uses;

  @Deprecated
  void creak() {}

  @Deprecated(since = "2", forRemoval = true)
  void collapse() {}

  @SuppressWarnings("rawtypes")
  List junk(List in) {
    return in;
  }
}
