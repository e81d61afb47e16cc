package dev.latchwork.processor.parallelmap;

/** How a map ends: by its last range, a failure, a cancel or an interrupt. */
final class EngineEnd {
  private EngineEnd() {}

  static final String MEMBERS =
      """
      /** Notes what failed, an item or all beyond the last, and stops the rest. */
      private void fail(int index, Throwable failure) {
        synchronized (ENGINE.this) {
          if (!end.isDone()) {
            failures.putIfAbsent(index, failure);
            stop(true);
          }
        }
      }

      /** Under the lock, so that an interrupt never comes too late and hits the next range. */
      private void stop(boolean interrupt) {
        synchronized (ENGINE.this) {
          stopped = true;
          close();
          if (interrupt) {
            claimed.forEach(Range::interrupt);
          }
        }
      }

      private void close() {
        open.remove(this);
        ENGINE.this.notifyAll(); //? PLACES
      }

      @Override
      public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(false);
        if (isCancelled()) {
          stop(mayInterruptIfRunning);
          finish();
        }
        return cancelled;
      }

      private void finish() {
        if (isOver()) {
          complete();
        }
      }

      /** True once: for the thread that is to complete the future. */
      private boolean isOver() {
        synchronized (ENGINE.this) {
          if (end.isDone() || !claimed.isEmpty() || (!stopped && next < job.size())) {
            return false;
          }
          if (alarm != null) {
            alarm.cancel(false);
          }
          return end.complete(null);
        }
      }

      /** Not under the lock, as others listen to it. */
      private void complete() {
        if (meter != null) {
          meter.end();
        }
        Throwable failure = job.failures() == null ? failure() : null; //? OUTCOMES+FAILURES
        Throwable failure = failure(); //? !OUTCOMES
        if (failure == null) { //? FAILURES
          run(); //? FAILURES
        } else { //? FAILURES
          setException(failure); //? FAILURES
        } //? FAILURES
        run(); //? !FAILURES
        synchronized (ENGINE.this) {
          runs.remove(this);
          dismiss();
        }
      }

      //? STREAMS
      boolean hasFailed() {
        return !failures.isEmpty();
      }

      //? FAILURES
      /** That of the lowest index; the others are suppressed in it. */
      private Throwable failure() {
        Throwable first = null;
        for (Throwable failure : failures.values()) {
          if (first == null) {
            first = failure;
          } else if (failure != first) {
            first.addSuppressed(failure);
          }
        }
        return first;
      }

      //? MAPS
      /** Leaves nothing behind, whatever happens. */
      V await() throws InterruptedException {
        try {
          return get();
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        } finally {
          stop(true);
          finish();
          end.join();
        }
      }

      //? CALLS
      @Override
      public V get() throws InterruptedException, ExecutionException {
        if (isInside() && !isDone()) {
          workInContext(null); // the pool may have no other thread
        } else if (borrowed) {
          help(this);
        }
        return super.get();
      }

      //? ASYNC
      @Override
      public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (borrowed) {
          help(this);
        }
        return super.get(timeout, unit);
      }
      """;
}
