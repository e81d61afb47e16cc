package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The names of what methods call, as far as the source shows. Nothing is known about class files.
 */
public final class CalledMethods {
  private final Map<String, Supplier<Calls>> calls = new HashMap<>();

  /**
   * The names in one body.
   *
   * @param methods the simple names of methods that are called or referenced
   * @param own those that are called on the object itself
   * @param made the simple names of classes that are instantiated
   * @param passesThis whether the object itself goes anywhere else, so that it may be called back
   * @param returned the field that the body returns, if it does nothing else
   * @param assigned the field that the body sets to its argument, if it does nothing else
   * @param parts for parameters that go nowhere else, which of their fields are named
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

  /**
   * Remembers the calls in the code with which a class initializes its objects outside
   * constructors.
   */
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
