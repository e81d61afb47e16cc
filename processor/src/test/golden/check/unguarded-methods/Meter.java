package grid;

import dev.latchwork.Guarded;
import dev.latchwork.Unguarded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

@Guarded
class Meter {
  final String id = "M-1";
  final List<Long> readings = new ArrayList<>();
  final LongAdder asked = new LongAdder();
  volatile boolean running;
  volatile int starts;
  long last;

  @Unguarded
  long refused() {
    return last;
  }

  @Unguarded
  int refusedCollection() {
    return readings.size();
  }

  @Unguarded
  void refusedThroughHelper() {
    forget();
  }

  @Unguarded
  void refusedTwoSteps() {
    starts++;
  }

  @Unguarded
  String accepted() {
    asked.increment();
    read();
    return running ? id : "";
  }

  @Unguarded
  void stop() {
    running = false;
  }

  @Unguarded
  @SuppressWarnings("LW167")
  long knowingly() {
    return last;
  }

  void read() {
    readings.add(last);
  }

  private void forget() {
    last = 0;
  }

  @Unguarded
  final long peek() {
    return last;
  }
}
