package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Tells how constructors, accessors and types are written in the source. Nothing is known about
 * class files.
 */
public final class WrittenMembers {
  private Function<ExecutableElement, Optional<ConstructorBody>> constructors =
      c -> Optional.empty();

  /**
   * The bodies that have been read, by class and parameters. The checks ask again after javac has
   * generated some of the classes and released their trees.
   */
  private final Map<String, ConstructorBody> read = new HashMap<>();

  private Predicate<ExecutableElement> written = m -> false;
  private Predicate<TypeElement> auxiliary = t -> false;

  /**
   * What a constructor does with its parameters.
   *
   * @param kept the fields to which a parameter is assigned unchanged, by the index of the
   *     parameter
   * @param computed the fields that are set to constants or computed from parameters, each with the
   *     indexes of these parameters
   * @param altered like {@code computed}, but only fields whose values come from arithmetic, so
   *     that they differ from the parameters
   * @param first the call of another constructor at the start of the body, if there is one
   */
  public record ConstructorBody(
      Map<Integer, List<String>> kept,
      Map<String, Set<Integer>> computed,
      Map<String, Set<Integer>> altered,
      Optional<ConstructorCall> first) {}

  /**
   * A call of another constructor.
   *
   * @param ofSuper whether the other constructor belongs to the superclass
   * @param arguments for each argument, the index of the parameter that is passed on; empty for any
   *     other argument
   * @param computed for each argument that is a constant or computed from parameters, the indexes
   *     of these parameters; empty for any other argument
   */
  public record ConstructorCall(
      boolean ofSuper, List<Optional<Integer>> arguments, List<Optional<Set<Integer>>> computed) {}

  /** Sets the functions that look into the source. */
  public void readFrom(
      Function<ExecutableElement, Optional<ConstructorBody>> constructors,
      Predicate<ExecutableElement> written,
      Predicate<TypeElement> auxiliary) {
    this.constructors = constructors;
    this.written = written;
    this.auxiliary = auxiliary;
  }

  public Optional<ConstructorBody> body(ExecutableElement constructor) {
    String key = constructor.getEnclosingElement() + "." + constructor;
    Optional<ConstructorBody> body = constructors.apply(constructor);
    body.ifPresent(b -> read.put(key, b));
    return body.or(() -> Optional.ofNullable(read.get(key)));
  }

  /** Returns whether the method is written in the source, rather than added by the compiler. */
  public boolean isWritten(ExecutableElement method) {
    return written.test(method);
  }

  /** Returns whether a top-level type is in a source file named after another type. */
  public boolean isAuxiliary(TypeElement topLevel) {
    return auxiliary.test(topLevel);
  }
}
