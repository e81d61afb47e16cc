package dev.latchwork.processor.parallelmap;

/** Where an engine gets its threads, and how it finds them work. */
final class EngineThreads {
  private EngineThreads() {}

  static final String MEMBERS =
      """
      /** Calls for threads as long as there are fewer than the limit. */
      private void hire(int most, int limit) {
        for (int i = 0; i < most; i++) {
          Worker worker = new Worker();
          synchronized (this) {
            if (workers.size() >= limit) {
              return;
            }
            workers.add(worker);
          }
          try {
            executor.execute(worker);
          } catch (Throwable e) {
            leave(worker);
            return; // there is no thread to be had: what nobody takes, the calling thread does
          }
        }
      }

      private synchronized boolean isUnstaffed() {
        return workers.isEmpty();
      }

      private synchronized void leave(Worker worker) {
        workers.remove(worker);
      }

      /** Does what nobody has begun, and maybe nobody will; not here where it may be given up. */
      private void help(List<? extends Run<?>> left, boolean here) {
        if (here && !options.isTimed()) {
          left.forEach(run -> run.workInContext(null));
        } else {
          Worker helper = new Worker();
          new Thread(() -> left.forEach(run -> run.workInContext(helper)), "POOL-helper").start();
        }
      }

      /** The oldest run with items left. Null if there is none, or no room for the thread. */
      private synchronized Run<?> next(Worker worker) {
        worker.begun = true;
        if (!open.isEmpty() && (workers.contains(worker) || workers.size() < parallelism)) {
          workers.add(worker);
          return open.iterator().next();
        }
        workers.remove(worker);
        return null;
      }

      //? PLATFORM_THREADS
      private static ExecutorService platformThreads() {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory threads = work -> new Thread(work, "POOL-" + number.incrementAndGet());
        return new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
      }

      //? VIRTUAL_THREADS
      private static ExecutorService virtualThreads() {
        ThreadFactory threads = Thread.ofVirtual().name("POOL-", 1).factory();
        return Executors.newThreadPerTaskExecutor(threads);
      }

      /** A thread that is there only while there is something to watch. */
      private static ScheduledExecutorService watchdog() {
        ThreadFactory daemon =
            work -> {
              Thread thread = new Thread(work, "POOL-watchdog");
              thread.setDaemon(true);
              return thread;
            };
        ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, daemon);
        watchdog.setRemoveOnCancelPolicy(true);
        watchdog.setKeepAliveTime(1, TimeUnit.SECONDS);
        watchdog.allowCoreThreadTimeOut(true);
        return watchdog;
      }

      private static Future<?> alarm(long nanos, Runnable late) {
        return nanos == 0 ? null : WATCHDOG.schedule(late, nanos, TimeUnit.NANOSECONDS);
      }
      """;
}
