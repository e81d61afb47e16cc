package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ClassName;

/**
 * How the class is copied under its lock.
 *
 * @param copier the generated class that does it
 * @param refused whether there will be no such class, which has been reported
 * @param copyLocked the name of the method that it borrows the lock through
 * @param guard how that method holds the lock
 * @param deepCopy whether {@code deepCopy()} is generated, or the class has its own
 * @param written whether the class is serializable, and a copy is what is written
 */
public record CopyMethodModel(
    ClassName copier,
    boolean refused,
    String copyLocked,
    LockMode guard,
    DeepCopy deepCopy,
    boolean written) {

  public enum DeepCopy {
    ADDED,
    OVERRIDES,
    LEFT_OUT
  }
}
