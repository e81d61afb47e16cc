package bank;

import dev.latchwork.DeepCopy;
import dev.latchwork.Guarded;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;

/** What is no state, and final, each copy makes for itself; what can be set is shared. */
@Guarded
@DeepCopy
abstract class Courier {
  private final String name;
  private final ExecutorService sender = ForkJoinPool.commonPool();
  private final Timer timer;
  private final ReentrantLock pen = new ReentrantLock();
  private ExecutorService helper = Executors.newCachedThreadPool();

  Courier(String name) {
    this.name = name;
    this.timer = new Timer();
  }
}
