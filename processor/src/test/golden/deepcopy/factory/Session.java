package server;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

/** No parameter goes to a field, but the class knows how to begin. */
@DeepCopy(factory = "blank")
final class Session {
  private final String id;
  private final List<int[]> events = new ArrayList<>();
  private long[] times;

  Session(Thread owner) {
    this.id = owner.getName();
  }

  private Session(CharSequence id) {
    this.id = id.toString();
  }

  static Session blank(Session source) {
    return new Session(source.id);
  }
}
