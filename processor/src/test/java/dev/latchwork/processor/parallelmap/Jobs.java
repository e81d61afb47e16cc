package dev.latchwork.processor.parallelmap;

import dev.latchwork.ParallelMap;
import dev.latchwork.Workload;
import java.io.IOException;

/** Mapped methods whose body each test supplies. */
final class Jobs<T, R> {
  interface Body<T, R> {
    R run(T item) throws IOException, InterruptedException;
  }

  private final Body<T, R> body;

  Jobs(Body<T, R> body) {
    this.body = body;
  }

  @ParallelMap
  R compute(T item) throws IOException, InterruptedException {
    return body.run(item);
  }

  @ParallelMap(workload = Workload.IO)
  R fetch(T item) throws IOException, InterruptedException {
    return body.run(item);
  }

  @ParallelMap
  long measure(int item, int factor) throws IOException, InterruptedException {
    body.run(null);
    return (long) item * factor;
  }

  @ParallelMap(zip = true)
  String pair(T first, int second) throws IOException, InterruptedException {
    return body.run(first) + "/" + second;
  }

  @ParallelMap(workload = Workload.IO)
  void visit(T item) throws IOException, InterruptedException {
    body.run(item);
  }
}
