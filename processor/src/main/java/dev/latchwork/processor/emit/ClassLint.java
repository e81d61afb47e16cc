package dev.latchwork.processor.emit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the warnings about methods that have to be suppressed on the class that declares the
 * methods, since a suppression on a method may not cover them.
 */
public final class ClassLint {
  private ClassLint() {}

  /**
   * Returns the warnings about the return types of generated methods. A suppression on the method
   * does not always cover them.
   */
  public static Set<String> ofResults(Collection<Signature> methods) {
    Set<String> lint = new TreeSet<>();
    for (Signature method : methods) {
      if (method.lint().contains("identity")) {
        lint.add("identity");
      }
      // with "varargs", a parameter causes "unchecked", and a suppression on the method covers that
      if (method.lint().contains("unchecked") && !method.lint().contains("varargs")) {
        lint.add("unchecked");
      }
    }
    return lint;
  }

  /**
   * Returns the warnings about overloads that both have a functional interface as the type of the
   * same parameter: a call that passes a lambda may be ambiguous.
   */
  public static Set<String> ofOverloads(List<ExecutableElement> methods) {
    return methods.stream()
            .anyMatch(m -> methods.stream().anyMatch(o -> m != o && areUnclear(m, o)))
        ? Set.of("overloads")
        : Set.of();
  }

  private static boolean areUnclear(ExecutableElement method, ExecutableElement other) {
    int parameters = method.getParameters().size();
    return method.getSimpleName().equals(other.getSimpleName())
        && parameters == other.getParameters().size()
        && IntStream.range(0, parameters)
            .anyMatch(i -> takesFunction(method, i) && takesFunction(other, i));
  }

  private static boolean takesFunction(ExecutableElement method, int parameter) {
    TypeMirror type = method.getParameters().get(parameter).asType();
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.INTERFACE
        && ElementFilter.methodsIn(declared.asElement().getEnclosedElements()).stream()
                .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
                .count()
            == 1;
  }
}
