package dev.latchwork.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The names of the methods that a method calls and of the classes that it instantiates, as far as
 * the source shows. Nothing is known about methods in class files.
 */
public final class CalledMethods {
  private final Map<String, Supplier<Calls>> calls = new HashMap<>();

  /**
   * The names in one method body, or in the initializers of one class.
   *
   * @param methods the simple names of methods that are called or referenced
   * @param own those of {@code methods} that are called without a qualifier, on {@code this} or on
   *     {@code super}
   * @param made the simple names of classes that are instantiated
   * @param passesThis whether the body uses {@code this} as a value, for instance passes it on, so
   *     that other code may call the object
   * @param returned the field that the body returns, if it does nothing else
   * @param assigned the field that the body sets to its argument, if it does nothing else
   * @param parts the names of the fields that are read from each parameter; a parameter that is
   *     used in other ways is left out
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

  /** Remembers the calls in those initializers of a class that run for each object. */
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
