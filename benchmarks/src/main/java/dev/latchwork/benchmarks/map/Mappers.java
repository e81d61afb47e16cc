package dev.latchwork.benchmarks.map;

import com.pivovarit.collectors.ParallelCollectors;
import com.softwaremill.jox.structured.Par;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * The other libraries that map in parallel. A contender that needs a pool has one of its own, which
 * is opened before the clock starts.
 */
final class Mappers implements AutoCloseable {
  private final List<ExecutorService> open = new ArrayList<>();
  private final Function<Integer, Long> function;
  private final int parallelism;

  Mappers(Function<Integer, Long> function, int parallelism) {
    this.function = function;
    this.parallelism = parallelism;
  }

  Mapper named(String name) {
    return switch (name) {
      case "parallelStream" -> parallelStream();
      case "invokeAll" -> invokeAll();
      case "parallel-collectors" -> parallelCollectors();
      case "parallel-collectors, batched" -> batched();
      case "mapConcurrent" -> mapConcurrent();
      case "Jox" -> jox();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Mapper parallelStream() {
    ForkJoinPool pool = keep(new ForkJoinPool(parallelism));
    return items ->
        Mapper.sum(pool.submit(() -> items.parallelStream().map(function).toList()).get());
  }

  private Mapper invokeAll() {
    ExecutorService pool = keep(Executors.newFixedThreadPool(parallelism));
    return items -> {
      List<Long> results = new ArrayList<>(items.size());
      for (Future<Long> result : pool.invokeAll(calls(items))) {
        results.add(result.get());
      }
      return Mapper.sum(results);
    };
  }

  private Mapper parallelCollectors() {
    ExecutorService pool = keep(Executors.newVirtualThreadPerTaskExecutor());
    return items ->
        Mapper.sum(
            items.stream()
                .collect(
                    ParallelCollectors.parallel(
                        function, Collectors.<Long>toList(), pool, parallelism))
                .join());
  }

  private Mapper batched() {
    ExecutorService pool = keep(Executors.newFixedThreadPool(parallelism));
    return items ->
        Mapper.sum(
            items.stream()
                .collect(
                    ParallelCollectors.Batching.parallel(
                        function, Collectors.<Long>toList(), pool, parallelism))
                .join());
  }

  private Mapper mapConcurrent() {
    return items ->
        Mapper.sum(items.stream().gather(Gatherers.mapConcurrent(parallelism, function)).toList());
  }

  private Mapper jox() {
    return items -> Mapper.sum(Par.parLimit(parallelism, calls(items)));
  }

  private List<Callable<Long>> calls(List<Integer> items) {
    return items.stream().<Callable<Long>>map(item -> () -> function.apply(item)).toList();
  }

  private <E extends ExecutorService> E keep(E executor) {
    open.add(executor);
    return executor;
  }

  @Override
  public void close() {
    open.forEach(ExecutorService::shutdownNow);
  }
}
