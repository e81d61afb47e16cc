package older;

import dev.latchwork.pools.Outcome;
import dev.latchwork.pools.Pool;
import dev.latchwork.pools.PoolBuilder;
import dev.latchwork.pools.engine.Call;
import dev.latchwork.pools.engine.Chunk;
import dev.latchwork.pools.engine.Engine;
import dev.latchwork.pools.engine.Engines;
import dev.latchwork.pools.engine.Items;
import dev.latchwork.pools.engine.Job;
import dev.latchwork.pools.engine.Step;
import dev.latchwork.pools.engine.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Maps methods of {@link Words} over many items in parallel. */
@Generated("dev.latchwork.processor.LatchworkProcessor")
public final class WordsPool extends Pool {
  private final Words target;
  private final Engine cpu;
  private final Engine io;

  /** Sends items to a cluster, if there is one. */
  private final Engine cluster;

  private WordsPool(Words target, Engines engines) {
    super(engines);
    this.target = target;
    this.cpu = engines.cpu();
    this.io = engines.io();
    this.cluster = engines.cpuCluster();
  }

  /** Opens a pool with as many threads as there are cores, and up to 3 threads for IO. */
  public static WordsPool open(Words target) {
    return builder(target).build();
  }

  /**
   * Opens a pool with the given number of threads for CPU work.
   *
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   */
  public static WordsPool open(Words target, int parallelism) {
    return builder(target).parallelism(parallelism).build();
  }

  /** Returns a pool that does everything on the calling thread, for tests. */
  public static WordsPool sequential(Words target) {
    return builder(target).sequential();
  }

  /** Returns a builder for a pool with options. */
  public static Builder builder(Words target) {
    return new Builder(Objects.requireNonNull(target));
  }

  /**
   * Calls {@link Words#join} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public List<String> joinAll(Collection<? extends String> items, int times) throws IOException,
      InterruptedException {
    return cluster.map(joinJob(items, times));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  public Future<List<String>> joinAllAsync(Collection<? extends String> items, int times) {
    return cluster.submit(joinJob(new ArrayList<>(items), times));
  }

  /** Calls {@link Words#join} on a thread of the pool, without waiting. */
  public Future<String> joinAsync(String word, int times) {
    return cluster.submit(word, joinCall(times));
  }

  private Job<List<String>> joinJob(Collection<? extends String> items, int times) {
    List<? extends String> source = Items.indexed(items);
    List<String> results = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.join(source.get(i), times));
      }
    };
    Step there = range -> range.send(
        () -> new JoinChunk(target, range.of(source::get), times),
        results::set);
    Step step = cluster.sends() ? there : here;
    return new Job<>(source.size(), results, step);
  }

  private Call<String, String> joinCall(int times) {
    if (cluster.sends()) {
      return item -> cluster.send(
          new JoinChunk(target, Items.one(item), times));
    }
    return item -> target.join(item, times);
  }

  /**
   * Calls {@link Words#join} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the remaining items. A checked exception is thrown as the
   * cause of a {@link java.util.concurrent.CompletionException}.
   */
  public Stream<String> joinEach(Iterable<? extends String> items, int times) {
    return cluster.each(items, joinCall(times));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  public Stream<String> joinEach(Stream<? extends String> items, int times) {
    return cluster.each(items, joinCall(times));
  }

  /**
   * Calls {@link Words#join} in parallel.
   * The stream has the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the remaining items. A checked exception is thrown as the
   * cause of a {@link java.util.concurrent.CompletionException}.
   */
  public Stream<String> joinUnordered(Iterable<? extends String> items, int times) {
    return cluster.unordered(items, joinCall(times));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  public Stream<String> joinUnordered(Stream<? extends String> items, int times) {
    return cluster.unordered(items, joinCall(times));
  }

  /**
   * Calls {@link Words#join} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<String>> joinOutcomes(Collection<? extends String> items, int times) throws
      InterruptedException {
    List<? extends String> source = Items.indexed(items);
    List<Outcome<String>> outcomes = Items.slots(source.size());
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.join(source.get(i), times)));
      }
    };
    Step there = range -> range.send(
        () -> new JoinChunk(target, range.of(source::get), times),
        (i, result) -> outcomes.set(i, Outcome.succeeded(i, result)));
    Step step = cluster.sends() ? there : here;
    return cluster.outcomes(outcomes, step, Outcome::failed);
  }

  /**
   * Calls {@link Words#join} in parallel, with one item of each list per call.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public List<String> joinZip(List<? extends String> wordItems, List<Integer> timesItems) throws
      IOException, InterruptedException {
    List<? extends String> word = Items.indexed(wordItems);
    List<Integer> times = Items.indexed(timesItems);
    int size = Items.sameSize(word, times);
    List<String> results = Items.slots(size);
    Step here = range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results.set(i, target.join(word.get(i), times.get(i)));
      }
    };
    Step there = range -> range.send(
        () -> new JoinZipChunk(target, range.of(word::get), range.of(times::get)),
        results::set);
    Step step = cluster.sends() ? there : here;
    return cluster.map(new Job<>(size, results, step));
  }

  /**
   * Calls {@link Words#square} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public long[] squareAll(Collection<Integer> items) throws InterruptedException {
    return cpu.map(squareJob(items));
  }

  /**
   * Calls {@link Words#square} for each item, in parallel.
   * The results are in the order of the items.
   * The first failure stops the other items and is thrown.
   */
  public long[] squareAll(int[] items) throws InterruptedException {
    return cpu.map(squareJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  public Future<long[]> squareAllAsync(Collection<Integer> items) {
    return cpu.submit(squareJob(new ArrayList<>(items)));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  public Future<long[]> squareAllAsync(int[] items) {
    return cpu.submit(squareJob(items.clone()));
  }

  /** Calls {@link Words#square} on a thread of the pool, without waiting. */
  public Future<Long> squareAsync(int number) {
    return cpu.submit(number, item -> target.square(item));
  }

  private Job<long[]> squareJob(Collection<Integer> items) {
    List<Integer> source = Items.indexed(items);
    long[] results = new long[source.size()];
    return new Job<>(source.size(), results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.square(source.get(i));
      }
    });
  }

  private Job<long[]> squareJob(int[] items) {
    long[] results = new long[items.length];
    return new Job<>(items.length, results, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        results[i] = target.square(items[i]);
      }
    });
  }

  /**
   * Calls {@link Words#square} in parallel.
   * The stream has the results in the order of the items.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the remaining items. A checked exception is thrown as the
   * cause of a {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Long> squareEach(Iterable<Integer> items) {
    return cpu.each(items, item -> target.square(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  public Stream<Long> squareEach(Stream<Integer> items) {
    return cpu.each(items, item -> target.square(item));
  }

  /**
   * Calls {@link Words#square} in parallel.
   * The stream has the results as they become available.
   * Items are pulled only as results are taken. At any time, the number of pulled items
   * whose results have not been taken yet is at most the pool's parallelism.
   * Closing the stream cancels the remaining items. A checked exception is thrown as the
   * cause of a {@link java.util.concurrent.CompletionException}.
   */
  public Stream<Long> squareUnordered(Iterable<Integer> items) {
    return cpu.unordered(items, item -> target.square(item));
  }

  /** Does the same for a stream of items, which is closed along with the returned stream. */
  public Stream<Long> squareUnordered(Stream<Integer> items) {
    return cpu.unordered(items, item -> target.square(item));
  }

  /**
   * Calls {@link Words#square} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<Long>> squareOutcomes(Collection<Integer> items) throws InterruptedException {
    List<Integer> source = Items.indexed(items);
    List<Outcome<Long>> outcomes = Items.slots(source.size());
    return cpu.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        outcomes.set(i, Outcome.succeeded(i, target.square(source.get(i))));
      }
    }, Outcome::failed);
  }

  /**
   * Calls {@link Words#visit} for each item, in parallel.
   * The first failure stops the other items and is thrown.
   */
  public void visitAll(Collection<? extends StringBuilder> items) throws InterruptedException {
    io.map(visitJob(items));
  }

  /** Does the same without waiting. Cancelling the future stops its items. */
  public Future<Void> visitAllAsync(Collection<? extends StringBuilder> items) {
    return io.submit(visitJob(new ArrayList<>(items)));
  }

  /** Calls {@link Words#visit} on a thread of the pool, without waiting. */
  public Future<Void> visitAsync(StringBuilder seen) {
    return io.submit(seen, item -> {
      target.visit(item);
      return null;
    });
  }

  private Job<Void> visitJob(Collection<? extends StringBuilder> items) {
    List<? extends StringBuilder> source = Items.indexed(items);
    return new Job<>(source.size(), null, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.visit(source.get(i));
      }
    });
  }

  /**
   * Calls {@link Words#visit} for each item, in parallel.
   * A failure does not stop the other items. The outcomes are in the order of the items.
   */
  public List<Outcome<Void>> visitOutcomes(Collection<? extends StringBuilder> items) throws
      InterruptedException {
    List<? extends StringBuilder> source = Items.indexed(items);
    List<Outcome<Void>> outcomes = Items.slots(source.size());
    return io.outcomes(outcomes, range -> {
      for (int i = range.first(); range.covers(i); i++) {
        target.visit(source.get(i));
        outcomes.set(i, Outcome.succeeded(i, null));
      }
    }, Outcome::failed);
  }

  /** Items for {@link Words#join} that are sent to a cluster. */
  private static final class JoinChunk extends Chunk<String> {
    private static final long serialVersionUID = 1;

    private final Words target;
    private final ArrayList<String> items;
    private final int times;

    private JoinChunk(Words target, ArrayList<String> items, int times) {
      super("Words.join");
      this.target = target;
      this.items = items;
      this.times = times;
    }

    @Override
    protected int size() {
      return items.size();
    }

    @Override
    protected Object item(int i) {
      return items.get(i);
    }

    @Override
    protected String at(int i) throws IOException {
      return target.join(items.get(i), times);
    }
  }

  /** Items for {@link Words#join} that are sent to a cluster. */
  private static final class JoinZipChunk extends Chunk<String> {
    private static final long serialVersionUID = 1;

    private final Words target;
    private final ArrayList<String> word;
    private final ArrayList<Integer> times;

    private JoinZipChunk(Words target, ArrayList<String> word, ArrayList<Integer> times) {
      super("Words.join");
      this.target = target;
      this.word = word;
      this.times = times;
    }

    @Override
    protected int size() {
      return word.size();
    }

    @Override
    protected Object item(int i) {
      return Arrays.asList(word.get(i), times.get(i));
    }

    @Override
    protected String at(int i) throws IOException {
      return target.join(word.get(i), times.get(i));
    }
  }

  /** Builds a pool with options. */
  public static final class Builder extends PoolBuilder<WordsPool, Builder> {
    private final Words target;

    private Builder(Words target) {
      super(WordsPool.class, Workers.cpu(), Workers.io(3));
      this.target = target;
    }

    /**
     * Sets an executor that runs tasks on other machines, for the items of
     * {@link Words#join}.
     * If the executor refuses a task, fails on it or does not answer, the task is sent again.
     * The pool never shuts the executor down.
     */
    public Builder cluster(ExecutorService cluster) {
      return sendTo(cluster);
    }

    @Override
    public WordsPool build() {
      return new WordsPool(target, engines());
    }

    private WordsPool sequential() {
      return new WordsPool(target, sequentialEngines());
    }
  }
}
