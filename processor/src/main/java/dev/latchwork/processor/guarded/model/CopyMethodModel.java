package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ClassName;

/**
 * How objects of a guarded class are copied under their lock.
 *
 * @param copier the generated class that copies the objects
 * @param refused whether there is no such class, because of an error that has been reported
 * @param copyLocked the name of the method that takes the lock for the copier
 * @param guard how that method takes the lock
 * @param deepCopy whether {@code deepCopy()} is generated or the class has its own
 * @param written whether the class is serializable, so that serialization writes a copy
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
