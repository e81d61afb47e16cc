package dev.latchwork.processor.parallelmap;

/** Where an engine gets its threads, and how it finds them work. */
final class EngineThreads {
  private EngineThreads() {}

  static final String MEMBERS =
      """
      /** Calls for threads as long as there are places. */
      private void hire(int most, Executor from) {
        for (int i = 0; i < most; i++) {
          Worker worker = new Worker();
          synchronized (this) {
            if (workers.size() >= parallelism - waiting) { //? PLACES
            if (workers.size() >= parallelism) { //? !PLACES
              return;
            }
            workers.add(worker);
          }
          try {
            from.execute(worker);
            worker.hirer = null; // on its own thread too, it comes later now
          } catch (Throwable e) {
            leave(worker);
            return; // there is no thread to be had
          }
        }
      }

      private synchronized boolean isUnstaffed() {
        return workers.isEmpty();
      }

      private synchronized boolean leave(Worker worker) {
        notifyAll(); //? PLACES
        return workers.remove(worker);
      }

      /** Leaves a place to a thread of our own, if there is work for it. */
      private synchronized void replace(Worker worker) {
        if (leave(worker) && !open.isEmpty()) {
          hire(1, threads);
        }
      }

      /** Sends a thread of our own, at most one at a time, to a run that others may never begin. */
      private void help(Run<?> run) {
        Worker helper = new Worker();
        synchronized (this) {
          if (!open.contains(run) || workers.contains(run.helper) || !enter(helper)) {
            return;
          }
          run.helper = helper;
        }
        try {
          threads.execute(helper);
        } catch (Throwable e) {
          leave(helper);
          run.workInContext(null); // there is no thread but this one
        }
      }

      /** Takes a place, if need be that of a thread which has not come yet. */
      private synchronized boolean enter(Worker worker) {
        if (workers.size() >= parallelism) {
          workers.stream().filter(w -> !w.begun).findFirst().ifPresent(workers::remove);
        }
        worker.begun = true;
        return workers.size() < parallelism && workers.add(worker);
      }

      //? PLACES
      /** The calling thread waits a second at most: those at work may in turn wait for it. */
      private synchronized void takePlace(Worker caller, Run<?> run) { //? !BOTH_WORKLOADS
      private synchronized boolean takePlace(Worker caller, Run<?> run) { //? BOTH_WORKLOADS
        if (!computes) { //? BOTH_WORKLOADS
          return enter(caller); //? BOTH_WORKLOADS
        } //? BOTH_WORKLOADS
        long deadline = System.nanoTime() + PATIENCE;
        waiting++;
        try {
          for (long left = PATIENCE;
              left > 0 && open.contains(run) && !enter(caller);
              left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt(); // which ends the map
        } finally {
          waiting--;
        }
        workers.add(caller);
        return true; //? BOTH_WORKLOADS
      }

      /** The oldest run with items left. Null if there is none, or no room for the thread. */
      private synchronized Run<?> next(Worker worker) {
        worker.begun = true;
        leave(worker);
        if (open.isEmpty() || workers.size() >= parallelism - waiting) { //? PLACES
        if (open.isEmpty() || workers.size() >= parallelism) { //? !PLACES
          return null;
        }
        workers.add(worker);
        return open.iterator().next();
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
