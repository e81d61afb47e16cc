package dev.latchwork.processor.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** How constructors, accessors and types are written; of class files nothing is known. */
public final class WrittenMembers {
  private Function<ExecutableElement, Optional<ConstructorBody>> constructors =
      c -> Optional.empty();
  private Predicate<ExecutableElement> written = m -> false;
  private Predicate<TypeElement> auxiliary = t -> false;

  /**
   * What a constructor does with its parameters.
   *
   * @param kept the fields that get a parameter as it is, by the index of the parameter
   * @param first the call of another constructor that it begins with
   */
  public record ConstructorBody(Map<Integer, List<String>> kept, Optional<ConstructorCall> first) {}

  /**
   * A call of another constructor.
   *
   * @param ofSuper whether that of the superclass is called
   * @param arguments the index of the parameter that is passed on; empty for anything else
   */
  public record ConstructorCall(boolean ofSuper, List<Optional<Integer>> arguments) {}

  /** Says where to look. */
  public void readFrom(
      Function<ExecutableElement, Optional<ConstructorBody>> constructors,
      Predicate<ExecutableElement> written,
      Predicate<TypeElement> auxiliary) {
    this.constructors = constructors;
    this.written = written;
    this.auxiliary = auxiliary;
  }

  public Optional<ConstructorBody> body(ExecutableElement constructor) {
    return constructors.apply(constructor);
  }

  /** Whether a source is seen to declare the method, rather than the compiler. */
  public boolean isWritten(ExecutableElement method) {
    return written.test(method);
  }

  /** Whether the type of a package is seen in a source file that has the name of another. */
  public boolean isAuxiliary(TypeElement topLevel) {
    return auxiliary.test(topLevel);
  }
}
