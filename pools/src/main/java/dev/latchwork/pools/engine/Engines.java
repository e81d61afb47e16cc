package dev.latchwork.pools.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;

/**
 * The engines of a pool: one for each workload and, if the pool has a cluster, a second one for
 * each workload, which sends items to the cluster.
 */
public final class Engines {
  private final Options options;
  private final @Nullable Engine cpu;
  private final @Nullable Engine io;
  private final @Nullable Engine cpuCluster;
  private final @Nullable Engine ioCluster;

  /** All engines, for operations on the whole pool. */
  private final List<Engine> all = new ArrayList<>();

  /**
   * Creates the engines. Called by pool builders.
   *
   * @param options what the pool was built with
   * @param workers the threads for each workload
   * @param cluster the executor that runs tasks on other machines, or null
   */
  public Engines(Options options, List<Workers> workers, @Nullable ExecutorService cluster) {
    this.options = options;
    this.cpu = of(workers, true);
    this.io = of(workers, false);
    this.cpuCluster = sending(cpu, cluster);
    this.ioCluster = sending(io, cluster);
  }

  private @Nullable Engine of(List<Workers> workers, boolean computes) {
    for (Workers some : workers) {
      if (some.computes == computes) {
        Engine engine = new Engine(options, some, null);
        all.add(engine);
        return engine;
      }
    }
    return null;
  }

  private @Nullable Engine sending(@Nullable Engine engine, @Nullable ExecutorService cluster) {
    if (engine == null || cluster == null) {
      return engine;
    }
    Workers senders = Workers.io(Cluster.FEWEST_SENT);
    Engine sending = new Engine(options, senders, new Cluster(options, cluster));
    all.add(sending);
    return sending;
  }

  /**
   * Returns the engine for mapped methods with a {@code CPU} workload.
   *
   * @return the engine
   */
  public Engine cpu() {
    return Objects.requireNonNull(cpu);
  }

  /**
   * Returns the engine for mapped methods with an {@code IO} workload.
   *
   * @return the engine
   */
  public Engine io() {
    return Objects.requireNonNull(io);
  }

  /**
   * Returns the engine for distributed methods with a {@code CPU} workload, which is {@link #cpu}
   * if there is no cluster.
   *
   * @return the engine
   */
  public Engine cpuCluster() {
    return Objects.requireNonNull(cpuCluster);
  }

  /**
   * Returns the engine for distributed methods with an {@code IO} workload, which is {@link #io} if
   * there is no cluster.
   *
   * @return the engine
   */
  public Engine ioCluster() {
    return Objects.requireNonNull(ioCluster);
  }

  /** Refuses further work. */
  public void shutdown() {
    all.forEach(Engine::shutdown);
  }

  /** Refuses further work and cancels the work that was accepted. */
  public void terminate() {
    all.forEach(Engine::terminate);
  }

  /**
   * Waits until no work is left and, after {@link #shutdown}, until all threads have ended.
   *
   * @param nanos the longest time to wait, in nanoseconds
   * @return false if the time ran out first
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean join(long nanos) throws InterruptedException {
    Deadline deadline = Deadline.in(nanos);
    for (Engine engine : all) {
      if (!engine.join(deadline)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether the calling thread is working for this pool, and so cannot wait for the pool to
   * finish.
   *
   * @return true in a mapped method or a listener of this pool
   */
  public boolean isInside() {
    return Inside.isOf(options);
  }
}
