package dev.latchwork.processor.parallelmap;

/** How an engine gives up what takes too long. */
final class EngineLimits {
  private EngineLimits() {}

  static final String MEMBERS =
      """
      /** An item takes too long. A map that keeps failures goes on without it. */
      private void expire(Range range) {
        boolean hadPlace;
        synchronized (ENGINE.this) {
          if (!claimed.contains(range)) {
            return;
          }
          Throwable failure = timeout("an item", options.itemTimeout());
          if (job.failures() == null) { //? OUTCOMES
            fail(range.at, failure); //? OUTCOMES
          } else { //? OUTCOMES
            failures.put(range.at, failure); //? OUTCOMES
          } //? OUTCOMES
          fail(range.at, failure); //? !OUTCOMES
          hadPlace = giveUp(range);
        }
        if (hadPlace) {
          hire(1, parallelism);
        } else if (!stopped) {
          help(List.of(this), false);
        }
        finish();
      }

      /** The map takes too long. */
      private void expireAll() {
        int lost;
        synchronized (ENGINE.this) {
          fail(job.size(), timeout("the map", options.timeout()));
          lost = claimed.size();
          new ArrayList<>(claimed).forEach(this::giveUp);
        }
        hire(lost, parallelism);
        finish();
      }

      /** Goes on without an item, and without its thread until that comes back. */
      private boolean giveUp(Range range) {
        gaveUp = true;
        range.interrupt();
        claimed.remove(range);
        return workers.remove(range.worker);
      }

      static CompletionException timeout(String what, long limit) {
        String message = what + " took longer than " + Duration.ofNanos(limit);
        return new CompletionException(new TimeoutException(message));
      }
      """;
}
