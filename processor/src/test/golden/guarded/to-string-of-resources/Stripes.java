package lanes;

import dev.latchwork.Guarded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;

@Guarded
class Stripes {
  final Map<String, Lock> stripes = new HashMap<>();
  Optional<ExecutorService> mailer = Optional.empty();
  AtomicReference<Lock[]> all;
  Session session;
  List<? extends Session> others;
  Comparator<Lock> order;
  int count;
  public final Semaphore permits = new Semaphore(2);

  record Session(String user, Lock lock) {}
}
