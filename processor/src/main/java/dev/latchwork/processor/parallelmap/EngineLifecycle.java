package dev.latchwork.processor.parallelmap;

/** How an engine ends. */
final class EngineLifecycle {
  private EngineLifecycle() {}

  static final String MEMBERS =
      """
      synchronized void shutdown() {
        shutdown = true;
        dismiss();
      }

      private void dismiss() {
        if (runs.isEmpty()) {
          workers.removeIf(worker -> !worker.begun); // an executor may have discarded them
          notifyAll();
          if (shutdown) {
            threads.shutdown();
          }
        }
      }

      void terminate() {
        List<Run<?>> left;
        synchronized (this) {
          shutdown();
          open.clear(); // or a thread would go on from what is cancelled to what will be
          left = left();
        }
        left.forEach(run -> run.cancel(true));
      }

      private synchronized List<Run<?>> left() {
        return new ArrayList<>(runs);
      }

      /** Waits for all runs, and after shutdown for the threads; false if the time is up before. */
      boolean join(long nanos) throws InterruptedException {
        if (isInside()) {
          throw new IllegalStateException("a mapped method cannot wait for its own pool");
        }
        if (borrowed) {
          left().forEach(this::help);
        }
        long deadline = System.nanoTime() + nanos;
        synchronized (this) {
          while (!runs.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
              return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
          }
          if (!shutdown || gaveUp) {
            return true;
          }
        }
        return threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }

      //? MAPS STREAMS
      /** Lets a checked exception pass: the mapped method declares it, and so does its map. */
      @SuppressWarnings("unchecked")
      private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
      }
      """;
}
