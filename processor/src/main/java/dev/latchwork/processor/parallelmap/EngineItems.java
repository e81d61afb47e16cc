package dev.latchwork.processor.parallelmap;

/** How the items of a range are run, again if they fail. */
final class EngineItems {
  private EngineItems() {}

  static final String MEMBERS =
      """
      /** Runs a range to its end or up to a failure. */
      private void run(Range range) {
        int attempts = 0;
        int tried = -1;
        while (range.failure == null) {
          try {
            job.step().run(range);
            return;
          } catch (Unanswered e) { //? CLUSTER
            fail(job.size(), e); // nor are others answered //? CLUSTER
            range.failure = e; //? CLUSTER
          } catch (Throwable e) {
            attempts = range.at == tried ? attempts + 1 : 1;
            tried = range.at;
            range.first = tried;
            Throwable failure = afterPause(e, attempts, range); //? OUTCOMES
            if (failure != null && keeps(range, failure)) { //? OUTCOMES
              range.first++; //? OUTCOMES
            } else { //? OUTCOMES
              range.failure = failure; //? OUTCOMES
            } //? OUTCOMES
            range.failure = afterPause(e, attempts, range); //? !OUTCOMES
          }
        }
      }

      /** The failure, or null after a pause if the item is to be tried again. */
      private Throwable afterPause(Throwable failure, int attempts, Range range) {
        if (attempts > options.retries()
            || range.isUnwanted()
            || !(failure instanceof Exception)
            || failure instanceof InterruptedException) {
          return failure;
        }
        try {
          Thread.sleep(Math.min(5L << Math.min(attempts, 8), 1_000));
          return range.isUnwanted() ? failure : null;
        } catch (InterruptedException e) {
          return e;
        }
      }

      //? OUTCOMES
      /** Whether the failure is the outcome of the item, and the range goes on. */
      private boolean keeps(Range range, Throwable failure) {
        if (job.failures() == null) { //? FAILURES
          return false; //? FAILURES
        } //? FAILURES
        if (failure instanceof InterruptedException && Thread.currentThread() == caller) {
          setException(failure); // it was meant for the map
          return false;
        }
        synchronized (ENGINE.this) {
          if (claimed.contains(range)) { //? !CLUSTER
          if (claimed.contains(range) && !range.interrupted) { // else all that is left has failed //? CLUSTER
            failures.put(range.at, failure);
          }
        }
        if (meter != null && !range.interrupted) {
          range.stopClock();
          meter.count();
        }
        return true;
      }
      """;
}
