package dev.latchwork.pools;

import java.io.IOException;

/** Mapped methods. Each test passes the body that all of them run. */
final class Jobs<T, R> {
  interface Body<T, R> {
    R run(T item) throws IOException, InterruptedException;
  }

  private final Body<T, R> body;

  Jobs(Body<T, R> body) {
    this.body = body;
  }

  R compute(T item) throws IOException, InterruptedException {
    return body.run(item);
  }

  R fetch(T item) throws IOException, InterruptedException {
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
}
