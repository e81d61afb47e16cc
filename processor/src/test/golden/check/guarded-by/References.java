package locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Method references on what is guarded, and what another tool calls the same. */
class References {
  @GuardedBy("this")
  private final List<String> names = new ArrayList<>();

  @GuardedBy("own")
  private final List<String> own = new ArrayList<>();

  private final Object lock = new Object();
  private int count;

  @Holding("lock")
  private void relies() {
    count++;
  }

  synchronized void accepted(Optional<String> name) {
    name.ifPresent(names::add);
    synchronized (own) {
      name.ifPresent(own::add);
    }
    synchronized (lock) {
      relies();
    }
  }

  @Holding({"lock"})
  void acceptedOfCaller() {
    relies();
  }

  void refused(Optional<String> name, ExecutorService executor) {
    name.ifPresent(names::add);
    name.ifPresent(own::add);
    synchronized (own) {
      executor.execute(own::clear);
    }
    relies();
  }
}

@interface Holding {
  String[] value();
}
