package dev.latchwork.pools;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The two workloads, so that a test can be run with either. */
enum Kind {
  CPU {
    @Override
    <T, R> List<R> all(JobsPool<T, R> pool, Collection<T> items)
        throws IOException, InterruptedException {
      return pool.computeAll(items);
    }

    @Override
    <T, R> Future<List<R>> allAsync(JobsPool<T, R> pool, Collection<T> items) {
      return pool.computeAllAsync(items);
    }

    @Override
    <T, R> Future<R> async(JobsPool<T, R> pool, T item) {
      return pool.computeAsync(item);
    }

    @Override
    <T, R> Stream<R> stream(JobsPool<T, R> pool, Iterable<T> items, boolean ordered) {
      return ordered ? pool.computeEach(items) : pool.computeUnordered(items);
    }

    @Override
    <T, R> List<String> outcomes(JobsPool<T, R> pool, Collection<T> items)
        throws InterruptedException {
      return pool.computeOutcomes(items).stream()
          .map(o -> o.index() + ":" + o.value() + ":" + o.failure())
          .toList();
    }
  },
  IO {
    @Override
    <T, R> List<R> all(JobsPool<T, R> pool, Collection<T> items)
        throws IOException, InterruptedException {
      return pool.fetchAll(items);
    }

    @Override
    <T, R> Future<List<R>> allAsync(JobsPool<T, R> pool, Collection<T> items) {
      return pool.fetchAllAsync(items);
    }

    @Override
    <T, R> Future<R> async(JobsPool<T, R> pool, T item) {
      return pool.fetchAsync(item);
    }

    @Override
    <T, R> Stream<R> stream(JobsPool<T, R> pool, Iterable<T> items, boolean ordered) {
      return ordered ? pool.fetchEach(items) : pool.fetchUnordered(items);
    }

    @Override
    <T, R> List<String> outcomes(JobsPool<T, R> pool, Collection<T> items)
        throws InterruptedException {
      return pool.fetchOutcomes(items).stream()
          .map(o -> o.index() + ":" + o.value() + ":" + o.failure())
          .toList();
    }
  };

  abstract <T, R> List<R> all(JobsPool<T, R> pool, Collection<T> items)
      throws IOException, InterruptedException;

  abstract <T, R> Future<List<R>> allAsync(JobsPool<T, R> pool, Collection<T> items);

  abstract <T, R> Future<R> async(JobsPool<T, R> pool, T item);

  abstract <T, R> Stream<R> stream(JobsPool<T, R> pool, Iterable<T> items, boolean ordered);

  abstract <T, R> List<String> outcomes(JobsPool<T, R> pool, Collection<T> items)
      throws InterruptedException;
}
