package news;

import dev.latchwork.Guarded;
import java.util.ArrayList;
import java.util.List;

@Guarded
class Topic {
  private final List<Listener> listeners = new ArrayList<>();
  private int published;

  void refused(String item) {
    published++;
    for (Listener listener : listeners) {
      listener.published(item);
    }
  }

  void acceptedCalls(Sink sink, String item) {
    for (Listener listener : listeners) {
      sink.write(listener.name());
    }
    published(item);
  }

  private void published(String item) {
    published += item.length();
  }

  /** Doors that only warn are errors again. */
  Runnable refusedDoor() {
    return () -> published++;
  }

  List<Listener> accepted() {
    return new ArrayList<>(listeners);
  }

  static void acceptedOutside(GuardedTopic topic, String item) {
    topic.accepted().forEach(listener -> listener.published(item));
  }

  interface Listener {
    void published(String item);

    /** One that has a body is no callback of anyone's. */
    default String name() {
      return "anonymous";
    }
  }

  interface Sink {
    void write(String item);
  }
}
