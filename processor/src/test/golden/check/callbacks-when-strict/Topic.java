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

  List<Listener> accepted() {
    return new ArrayList<>(listeners);
  }

  static void acceptedOutside(GuardedTopic topic, String item) {
    topic.accepted().forEach(listener -> listener.published(item));
  }

  interface Listener {
    void published(String item);
  }
}
