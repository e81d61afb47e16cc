package dev.latchwork.processor.parallelmap;

/** How an engine gives up what takes too long. */
final class EngineLimits {
  private EngineLimits() {}

  static final String MEMBERS =
      """
      /** An item takes too long. A map that keeps failures goes on without it. */ //? OUTCOMES
      /** An item takes too long. */ //? !OUTCOMES
      private void expire(Range range, int item) {
        synchronized (ENGINE.this) {
          if (!claimed.contains(range) || range.first != item) {
            return; // it has ended just now
          }
          Throwable failure = timeout("an item", options.itemTimeout());
          if (job.failures() == null) { //? OUTCOMES+FAILURES
            fail(item, failure); //? OUTCOMES+FAILURES
          } else { //? OUTCOMES+FAILURES
            failures.put(item, failure); //? OUTCOMES+FAILURES
            if (meter != null) { //? OUTCOMES+FAILURES
              meter.done.incrementAndGet(); //? OUTCOMES+FAILURES
            } //? OUTCOMES+FAILURES
          } //? OUTCOMES+FAILURES
          fail(item, failure); //? !OUTCOMES
          failures.put(item, failure); //? !FAILURES
          if (meter != null) { //? !FAILURES
            meter.done.incrementAndGet(); //? !FAILURES
          } //? !FAILURES
          giveUp(range);
        }
        finishInTime();
      }

      /** The map takes too long. */
      private void expireAll() {
        synchronized (ENGINE.this) {
          fail(job.size(), timeout("the map", options.timeout()));
          new ArrayList<>(claimed).forEach(this::giveUp);
        }
        finishInTime();
      }

      /** On the watchdog, which has no time for those who listen. */
      private void finishInTime() {
        if (meter == null) {
          finish();
        } else if (isOver()) {
          new Thread(this::complete, "POOL-late").start();
        }
      }

      /** Goes on without an item, and without its thread until that comes back. */
      private void giveUp(Range range) {
        gaveUp = true;
        range.interrupt();
        claimed.remove(range);
        replace(range.worker);
      }

      static CompletionException timeout(String what, long limit) {
        String message = what + " took longer than " + Duration.ofNanos(limit);
        return new CompletionException(new TimeoutException(message));
      }
      """;
}
