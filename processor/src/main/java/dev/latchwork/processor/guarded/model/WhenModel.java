package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.ParameterSpec;
import dev.latchwork.processor.emit.Signature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The methods of a class that wait, and what they wait for.
 *
 * @param predicates each once, in the order of the methods
 */
public record WhenModel(List<Predicate> predicates, List<Method> methods) {

  public static final WhenModel NONE = new WhenModel(List.of(), List.of());

  /** Without any, nothing signals either. */
  public boolean isEmpty() {
    return methods.isEmpty();
  }

  /** The methods that are generated beside the overrides. */
  public List<Signature> extras() {
    return Stream.concat(
            methods.stream().map(Method::timed), predicates.stream().map(Predicate::await))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * A condition that methods wait for.
   *
   * @param stem what the names of helpers end with: {@code NotEmpty}
   * @param await {@code awaitNotEmpty(Duration)}; empty where the class has such a method
   */
  public record Predicate(String name, String stem, Optional<Signature> await) {

    /** As messages name it. */
    public String shown() {
      return name + "()";
    }
  }

  /**
   * A method that waits for its condition.
   *
   * @param interruptible whether it declares InterruptedException
   * @param timed {@code tryTake(Duration)}; empty where the class has such a method
   */
  public record Method(
      Signature signature, Predicate predicate, boolean interruptible, Optional<Signature> timed) {}

  /** How long to wait is the last parameter. */
  public static ParameterSpec patience(Signature timed) {
    return timed.parameters().get(timed.parameters().size() - 1);
  }
}
