package dev.latchwork.pools;

import java.io.IOException;
import java.io.Serializable;

/**
 * Mapped methods that can be sent to a cluster, except for {@code stay}. Each test passes the body
 * that all of them run.
 */
final class FarJobs<T extends Serializable, R extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Serialized together with its {@code FarJobs}, so what it captures is copied. A body that
   * reports something to its test uses static fields.
   */
  interface Body<T, R> extends Serializable {
    R run(T item) throws IOException, InterruptedException;
  }

  private final Body<T, R> body;

  FarJobs(Body<T, R> body) {
    this.body = body;
  }

  R compute(T item) throws IOException, InterruptedException {
    return body.run(item);
  }

  long measure(int item, int factor) throws IOException, InterruptedException {
    body.run(null);
    return (long) item * factor;
  }

  String pair(T first, int second) throws IOException, InterruptedException {
    return body.run(first) + "/" + second;
  }

  void visit(T item) throws IOException, InterruptedException {
    body.run(item);
  }

  R stay(T item) throws IOException, InterruptedException {
    return body.run(item);
  }
}
