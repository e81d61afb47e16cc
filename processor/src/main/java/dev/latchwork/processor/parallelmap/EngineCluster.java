package dev.latchwork.processor.parallelmap;

import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.text.JdkNames;
import javax.lang.model.element.Modifier;

/** How chunks of items are sent to an executor that does not always answer. */
final class EngineCluster {
  private EngineCluster() {}

  static TypeSpec parcel(EngineText text) {
    TypeSpec.Builder parcel =
        TypeSpec.classBuilder("Parcel")
            .addJavadoc("A chunk under way, again if need be. The first answer counts.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL);
    text.add(parcel, PARCEL);
    return parcel.build();
  }

  static TypeSpec unanswered(EngineText text) {
    TypeSpec.Builder unanswered =
        TypeSpec.classBuilder("Unanswered")
            .addJavadoc("The cluster does not do its part: no failure of an item.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(JdkNames.type("CompletionException"));
    text.add(
        unanswered,
        """
        private static final long serialVersionUID = 1;

        private Unanswered(String message, Throwable cause) {
          super(message, cause);
        }
        """);
    return unanswered.build();
  }

  static final String MEMBERS =
      """
      //? CLUSTER
      /** The engine for methods that a cluster does, if there is one. */
      ENGINE sendingTo(ExecutorService cluster) {
        return cluster == null ? this : new ENGINE(options, FEWEST_SENT, false, cluster); //? BOTH_WORKLOADS
        return cluster == null ? this : new ENGINE(options, FEWEST_SENT, cluster); //? !BOTH_WORKLOADS
      }

      //? CLUSTER
      /** Whether items are done elsewhere. */
      boolean sends() {
        return cluster != null;
      }

      //? SENT_CALLS
      /** The result of a single item. */
      <R> R send(Chunk<R> chunk) throws Throwable {
        return result(ask(chunk).values().get(0));
      }

      //? CLUSTER
      private ChunkResult ask(Chunk<?> chunk) throws InterruptedException {
        return new Parcel(chunk).await();
      }

      //? CLUSTER
      /** Each worker over there is to have three or four chunks: then a trip is as long as their work. */
      private synchronized void follow(long trip, long work) {
        answers++;
        longestWork = Math.max(longestWork, work);
        if (trip < 3 * work && parallelism < MOST_SENT) {
          parallelism++;
          if (!open.isEmpty()) {
            hire(1, executor);
          }
        } else if (trip > Math.max(4 * work, CHUNK) && parallelism > FEWEST_SENT) {
          parallelism--;
        }
      }

      //? CLUSTER
      /** How long an answer may take: an item that is timed is sent again before its time is up. */
      private long patience() {
        long limit = options.itemTimeout();
        long least = limit == 0 ? HALF_A_MINUTE : limit / (answers == 0 ? SILENCES : MANY_SILENCES);
        long usual = 10 * longestWork;
        return Math.max(least, limit == 0 ? usual : Math.min(usual, limit / 2));
      }

      //? CLUSTER
      @SuppressWarnings("unchecked")
      private static <R> R result(Object value) throws Throwable {
        if (value instanceof Failure failure) {
          throw failure.thrown();
        }
        return (R) value;
      }

      //? SENT_CALLS
      /** A chunk takes a list: it is to be sent, and not to be shared. */
      static <T> ArrayList<T> one(T item) {
        ArrayList<T> one = new ArrayList<>(1);
        one.add(item);
        return one;
      }

      //? CLUSTER
      /** Threads that may be stuck in the cluster: nobody waits for them. */
      private static ExecutorService couriers() {
        ThreadFactory daemon =
            work -> {
              Thread thread = new Thread(work, "POOL-courier");
              thread.setDaemon(true);
              return thread;
            };
        return new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), daemon);
      }
      """;

  private static final String PARCEL =
      """
      private final Chunk<?> chunk;

      private final List<Future<ChunkResult>> sent = new ArrayList<>();

      private final BlockingQueue<Future<ChunkResult>> back = new LinkedBlockingQueue<>();

      private int failed;

      private long answersThen;

      private Parcel(Chunk<?> chunk) {
        this.chunk = chunk;
      }

      private ChunkResult await() throws InterruptedException {
        try {
          send();
          while (true) {
            long patience = patience();
            Future<ChunkResult> next = back.poll(patience, TimeUnit.NANOSECONDS);
            if (next == null) {
              requireHope(patience);
            } else {
              try {
                return next.get();
              } catch (ExecutionException e) {
                sent.remove(next);
                pause(e.getCause());
              }
            }
            send();
          }
        } finally {
          sent.forEach(left -> left.cancel(true));
        }
      }

      /** Neither sending nor cancelling is sure to return, so others do both. */
      private void send() {
        FutureTask<ChunkResult> courier =
            new FutureTask<>(() -> answer(cluster.submit(chunk))) {
              @Override
              protected void done() {
                back.add(this);
              }
            };
        sent.add(courier);
        COURIERS.execute(courier);
      }

      private ChunkResult answer(Future<ChunkResult> there) throws Exception {
        long start = System.nanoTime();
        try {
          ChunkResult answer = Objects.requireNonNull(there.get(), "the cluster answered null");
          follow(System.nanoTime() - start, answer.nanos());
          return answer;
        } catch (InterruptedException e) {
          there.cancel(true);
          throw e;
        }
      }

      private void requireHope(long patience) {
        if (sent.size() >= (options.itemTimeout() == 0 ? SILENCES : MANY_SILENCES)) {
          String message =
              "a chunk of size " + chunk.size() + " was sent " + sent.size()
                  + " times, the last time " + Duration.ofNanos(patience) + " ago, and not answered:"
                  + " if items take so long, set an itemTimeout";
          throw new Unanswered(message, new TimeoutException(message));
        }
      }

      /** Every failure is one of the cluster, as those of items are part of its answer. */
      private void pause(Throwable failure) throws InterruptedException {
        boolean isNew = answersThen != answers && isRefusal(failure); // it is busy, but at work
        answersThen = answers;
        failed = isNew ? 1 : failed + 1;
        if (failed == FAILURES) {
          boolean isWrapped = failure instanceof ExecutionException && failure.getCause() != null;
          Throwable cause = isWrapped ? failure.getCause() : failure;
          throw new Unanswered(
              "a chunk of size " + chunk.size() + " could not be done, at last because of " + cause,
              cause);
        }
        Thread.sleep(Math.min(5L << failed, 1_000));
      }

      private boolean isRefusal(Throwable failure) {
        return failure instanceof RejectedExecutionException
            || failure.getCause() instanceof RejectedExecutionException;
      }
      """;
}
