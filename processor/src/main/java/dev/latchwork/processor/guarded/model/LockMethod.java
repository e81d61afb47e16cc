package dev.latchwork.processor.guarded.model;

/** The methods that run an action of several steps under the lock. */
public enum LockMethod {
  WITH("withLock", 1),
  RUN("runWithLock", 1),
  TRY("tryWithLock", 2);

  private final String methodName;
  private final int parameters;

  LockMethod(String methodName, int parameters) {
    this.methodName = methodName;
    this.parameters = parameters;
  }

  public String methodName() {
    return methodName;
  }

  /** The number of parameters; the last is the action. */
  public int parameters() {
    return parameters;
  }
}
