package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What methods call, by name, as far as the source shows; of class files nothing is known. */
public final class CalledMethods {
  private final Map<String, Supplier<Calls>> calls = new HashMap<>();

  /**
   * The names in one body.
   *
   * @param methods the simple names of methods that are called or referred to
   * @param own those of them that are called on the object itself
   * @param made the simple names of classes that are instantiated
   * @param passesThis whether the object itself goes anywhere else, so that it may be called back
   * @param returned the field that the body returns, if it does nothing else
   * @param assigned the field that the body sets to the argument, if it does nothing else
   * @param parts of parameters that go nowhere else, the fields of them that are named
   */
  public record Calls(
      Set<String> methods,
      Set<String> own,
      Set<String> made,
      boolean passesThis,
      Optional<String> returned,
      Optional<String> assigned,
      Map<String, Set<String>> parts) {}

  public void learn(ExecutableElement method, Supplier<Calls> body) {
    calls.put(key(method), body);
  }

  /** The same of all that a class initializes its objects with outside constructors. */
  public void learnInitializers(TypeElement type, Supplier<Calls> initializers) {
    calls.put(key(type), initializers);
  }

  public Optional<Calls> ofInitializers(TypeElement type) {
    return Optional.ofNullable(calls.get(key(type))).map(Supplier::get);
  }

  public Optional<Calls> of(ExecutableElement method) {
    return Optional.ofNullable(calls.get(key(method))).map(Supplier::get);
  }

  private static String key(TypeElement type) {
    return type.getQualifiedName() + " {}";
  }

  private static String key(ExecutableElement method) {
    return method.getEnclosingElement() + "." + method;
  }
}
