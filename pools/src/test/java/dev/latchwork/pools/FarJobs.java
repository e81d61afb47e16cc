package dev.latchwork.pools;

import java.io.IOException;
import java.io.Serializable;

/** Mapped methods that may be done elsewhere, but for one; each test brings their body along. */
final class FarJobs<T extends Serializable, R extends Serializable> implements Serializable {
  private static final long serialVersionUID = 1;

  /** Copied with its job: what it captures is not shared, and what it tells goes to statics. */
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
