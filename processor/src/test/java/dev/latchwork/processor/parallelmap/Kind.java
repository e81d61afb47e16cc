package dev.latchwork.processor.parallelmap;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;

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
  };

  abstract <T, R> List<R> all(JobsPool<T, R> pool, Collection<T> items)
      throws IOException, InterruptedException;

  abstract <T, R> Future<List<R>> allAsync(JobsPool<T, R> pool, Collection<T> items);

  abstract <T, R> Future<R> async(JobsPool<T, R> pool, T item);
}
