package dev.latchwork.processor.parallelmap;

import dev.latchwork.ParallelMap;
import java.io.IOException;
import java.io.Serializable;

/** Mapped methods whose body each test supplies. All but one may run on other machines. */
final class FarJobs<T extends Serializable, R extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Is copied with its job. What it captures is not shared, so it reports through static fields.
   */
  interface Body<T, R> extends Serializable {
    R run(T item) throws IOException, InterruptedException;
  }

  private final Body<T, R> body;

  FarJobs(Body<T, R> body) {
    this.body = body;
  }

  @ParallelMap(distributed = true, idempotent = true)
  R compute(T item) throws IOException, InterruptedException {
    return body.run(item);
  }

  @ParallelMap(distributed = true, idempotent = true)
  long measure(int item, int factor) throws IOException, InterruptedException {
    body.run(null);
    return (long) item * factor;
  }

  @ParallelMap(distributed = true, idempotent = true, zip = true)
  String pair(T first, int second) throws IOException, InterruptedException {
    return body.run(first) + "/" + second;
  }

  @ParallelMap(distributed = true, idempotent = true)
  void visit(T item) throws IOException, InterruptedException {
    body.run(item);
  }

  @ParallelMap
  R stay(T item) throws IOException, InterruptedException {
    return body.run(item);
  }
}
