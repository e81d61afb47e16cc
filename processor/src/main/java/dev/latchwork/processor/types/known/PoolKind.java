package dev.latchwork.processor.types.known;

/** The pools and other resources that {@link KnownTypes} lists. None of them is state. */
public enum PoolKind {
  EXECUTOR("an executor"),
  THREAD("a thread, thread group or thread factory"),
  TIMER("a timer or timer task"),
  TASK("a task of a fork-join pool"),
  STREAM("a stream, reader or channel"),
  CONNECTION("a connection, process or similar resource"),
  CLASS_LOADER("a class loader"),
  CLOSEABLE("a resource that has to be closed");

  private final String description;

  PoolKind(String description) {
    this.description = description;
  }

  /** Returns the kind with its article, as messages quote it. */
  public String description() {
    return description;
  }
}
