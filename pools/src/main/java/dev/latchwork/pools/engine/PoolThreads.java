package dev.latchwork.pools.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates threads that do not depend on the thread that happens to create them: they inherit
 * neither thread-locals nor the priority or the daemon status. Nor do they keep an inherited
 * context class loader: daemon threads get the system class loader, and a {@link Worker} sets the
 * loader of its pool.
 */
final class PoolThreads {
  private PoolThreads() {}

  /**
   * Returns an executor for a pool, with platform threads that end after a second without work, or
   * with virtual threads.
   */
  static ExecutorService of(Class<?> pool, @Nullable ThreadFactory virtual) {
    return virtual == null ? cached(1, factory(pool)) : cached(0, virtual);
  }

  /** Returns an executor with daemon threads, for work that nothing waits for. */
  static ExecutorService daemons(String name) {
    return cached(1, work -> daemon(work, name));
  }

  private static ExecutorService cached(long idleSeconds, ThreadFactory factory) {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, idleSeconds, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  private static ThreadFactory factory(Class<?> pool) {
    AtomicInteger number = new AtomicInteger();
    return work -> thread(work, pool.getSimpleName() + "-" + number.incrementAndGet(), false);
  }

  static Thread daemon(Runnable work, String name) {
    Thread thread = thread(work, name, true);
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    return thread;
  }

  @SuppressWarnings("ThreadPriorityCheck") // replaces the priority inherited from the creator
  private static Thread thread(Runnable work, String name, boolean daemon) {
    Thread thread = new Thread(null, work, name, 0, false);
    thread.setDaemon(daemon);
    thread.setPriority(Thread.NORM_PRIORITY);
    return thread;
  }
}
