package dev.latchwork.processor.parallelmap;

/** What the forms of a pool ask of its engine, and how that takes the work on. */
final class EngineMaps {
  private EngineMaps() {}

  static final String MEMBERS =
      """
      //? MAPS
      /** The results of all items; throws what an item threw. */
      <V> V map(Job<V> job) throws InterruptedException {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Run<V> run = new Run<>(job, meter(job.size()));
        run.caller = Thread.currentThread();
        return start(run).await();
      }

      //? OUTCOMES
      /** The same where no failure is an end: what has not ended has failed. */
      <O> List<O> outcomes(List<O> ended, Step step, Failed<O> failed) throws InterruptedException {
        Map<Integer, Throwable> failures = new TreeMap<>();
        int size = ended.size();
        Callable<List<O>> outcomes =
            () -> {
              List<O> all = new ArrayList<>(ended); // a thread that was given up may still write
              for (int i = 0; i < size; i++) {
                if (failures.containsKey(i) || all.get(i) == null) {
                  all.set(i, failed.at(i, failures.getOrDefault(i, failures.get(size))));
                }
              }
              return all;
            };
        return map(new Job<>(size, outcomes, step, failures));
      }

      //? ASYNC
      <V> Future<V> submit(Job<V> job) {
        return start(new Run<>(job, meter(job.size())));
      }

      //? ASYNC
      <T, R> Future<R> submit(T item, Call<T, R> call) {
        return start(new Run<>(Job.of(item, call), null));
      }

      //? EACH
      <T, R> Stream<R> each(Iterator<? extends T> items, Call<T, R> call) {
        requireOpen();
        return new Feed<>(items, call, true).stream(); //? BOTH_ORDERS
        return new Feed<>(items, call).stream(); //? !BOTH_ORDERS
      }

      //? UNORDERED
      <T, R> Stream<R> unordered(Iterator<? extends T> items, Call<T, R> call) {
        requireOpen();
        return new Feed<>(items, call, false).stream(); //? BOTH_ORDERS
        return new Feed<>(items, call).stream(); //? !BOTH_ORDERS
      }

      /** Whether this thread is at an item: what it maps in turn is part of that, and stays here. */
      private boolean isInside() {
        return options.inside().get() != null;
      }

      private Meter meter(long total) {
        return options.progress() == null || isInside() ? null : new Meter(options.progress(), total);
      }

      /** Sees to it that a run is worked at, by the calling thread if by nobody else. */
      private <V> Run<V> start(Run<V> run) {
        if (isInside()) {
          run.work(null);
        } else if (run.job.size() == 0) { //? LISTS
          requireOpen(); //? LISTS
        } else {
          run.context = options.context() == null ? null : options.context().get();
          accept(run);
          staff(run);
        }
        run.finish();
        return run;
      }

      private synchronized void accept(Run<?> run) {
        requireOpen();
        run.alarm = alarm(run.limit, run::expireAll); //? STREAMS
        run.alarm = alarm(options.timeout(), run::expireAll); //? !STREAMS
        runs.add(run);
        open.add(run);
      }

      private synchronized void requireOpen() {
        if (shutdown) {
          throw new RejectedExecutionException("the pool is shut down");
        }
      }

      //? MAPS
      private void staff(Run<?> run) {
        boolean isWaitedFor = run.caller != null;
        Worker caller = new Worker();
        if (parallelism == 0) {
          run.workInContext(null);
        } else if (isWaitedFor && callerWorks && takePlace(caller, run)) { //? PLACES+BOTH_WORKLOADS
        } else if (isWaitedFor && callerWorks) { //? PLACES+!BOTH_WORKLOADS
          takePlace(caller, run); //? PLACES+!BOTH_WORKLOADS
        } else if (isWaitedFor && callerWorks && enter(caller)) { //? !PLACES
          hire(run.job.size() - 1, executor);
          run.workInContext(null);
          replace(caller);
        } else {
          hire(run.job.size(), executor);
          if (isUnstaffed() || (isWaitedFor && borrowed)) {
            help(run);
          }
        }
      }

      //? !MAPS
      private void staff(Run<?> run) {
        if (parallelism == 0) {
          run.workInContext(null);
        } else {
          hire(run.job.size(), executor);
          if (isUnstaffed()) {
            help(run);
          }
        }
      }
      """;
}
