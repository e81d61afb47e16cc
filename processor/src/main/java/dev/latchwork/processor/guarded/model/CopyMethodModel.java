package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ClassName;

/**
 * How objects of a guarded class are copied under their lock.
 *
 * @param copier the generated class that copies the objects
 * @param refused whether no copier is generated, because of an error that is reported elsewhere
 * @param copyLocked the name of the method that takes the lock for the copier
 * @param guard how that method takes the lock
 * @param deepCopy how {@code deepCopy()} is generated: as a new method, as an implementation of an
 *     abstract method, or not at all
 * @param written whether serialization writes a copy: the class is serializable and has no {@code
 *     writeReplace()} of its own
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
