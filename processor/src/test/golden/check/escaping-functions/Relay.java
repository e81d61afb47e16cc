package news;

import java.util.ArrayList;
import java.util.List;

/** Another source: what it does with what it is given may change any time. */
class Relay {
  private final List<Runnable> kept = new ArrayList<>();

  Relay(Runnable first) {
    kept.add(first);
  }

  void keep(Runnable task) {
    kept.add(task);
  }

  void run() {
    kept.forEach(Runnable::run);
  }
}
