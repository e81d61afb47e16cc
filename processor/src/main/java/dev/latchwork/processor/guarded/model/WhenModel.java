package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ParameterSpec;
import dev.latchwork.processor.emit.Signature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The methods of a class that wait, and their predicates.
 *
 * @param predicates each predicate once, in the order of the methods
 */
public record WhenModel(List<Predicate> predicates, List<Method> methods) {

  public static final WhenModel NONE = new WhenModel(List.of(), List.of());

  /** Returns whether no method waits, so that no method has to signal. */
  public boolean isEmpty() {
    return methods.isEmpty();
  }

  /** The methods that are generated in addition to the overrides. */
  public List<Signature> extras() {
    return Stream.concat(
            methods.stream().map(Method::timed), predicates.stream().map(Predicate::await))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * A predicate that methods wait for.
   *
   * @param stem what the names of helpers end with, such as {@code NotEmpty}
   * @param await a method such as {@code awaitNotEmpty(Duration)}; empty if that signature is
   *     already taken
   */
  public record Predicate(String name, String stem, Optional<Signature> await) {

    /** The predicate as messages name it. */
    public String shown() {
      return name + "()";
    }
  }

  /**
   * A method that waits for its predicate.
   *
   * @param interruptible whether the method declares InterruptedException
   * @param timed a method such as {@code tryTake(Duration)}; empty if that signature is already
   *     taken
   */
  public record Method(
      Signature signature, Predicate predicate, boolean interruptible, Optional<Signature> timed) {}

  /** The last parameter, which is the time limit. */
  public static ParameterSpec patience(Signature timed) {
    return timed.parameters().get(timed.parameters().size() - 1);
  }
}
