package dev.latchwork.processor.types;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads annotations by name, so that the processor runs without their classes. */
public final class Annotations {
  private Annotations() {}

  public static Optional<AnnotationMirror> find(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (name(mirror).contentEquals(qualifiedName)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  public static boolean isPresent(Element element, String qualifiedName) {
    return find(element, qualifiedName).isPresent();
  }

  /** Returns whether the element has an annotation with the given simple name, from any library. */
  public static boolean hasSimpleName(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasSimpleNameIfDeclared(TypeMirror type, String simpleName) {
    return type instanceof DeclaredType declared && hasSimpleName(declared.asElement(), simpleName);
  }

  /** Recognizes an annotation in the package {@code dev.latchwork} itself, not in a subpackage. */
  public static boolean isOurs(AnnotationMirror mirror) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return Enclosing.topLevel(type).getEnclosingElement() instanceof PackageElement of
        && of.getQualifiedName().contentEquals("dev.latchwork");
  }

  public static Name name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
  }

  /**
   * Returns the value that the source sets for an annotation's element; empty if the default
   * applies.
   */
  public static Optional<AnnotationValue> value(AnnotationMirror mirror, String element) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(element)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  public static boolean flag(AnnotationMirror mirror, String element, boolean otherwise) {
    return value(mirror, element).map(v -> Boolean.TRUE.equals(v.getValue())).orElse(otherwise);
  }

  public static String string(AnnotationMirror mirror, String element) {
    return value(mirror, element).map(v -> String.valueOf(v.getValue())).orElse("");
  }

  public static int number(AnnotationMirror mirror, String element, int otherwise) {
    return value(mirror, element)
        .map(AnnotationValue::getValue)
        .map(v -> v instanceof Integer i ? i : otherwise)
        .orElse(otherwise);
  }

  /**
   * Returns the enum constant that is the value of an annotation's element, as a constant of the
   * processor's own enum; {@code otherwise} if the source sets no value, or none that is a constant
   * of the enum.
   */
  public static <E extends Enum<E>> E constant(
      AnnotationMirror mirror, String element, E otherwise) {
    return value(mirror, element)
        .flatMap(v -> constant(v, otherwise.getDeclaringClass()))
        .orElse(otherwise);
  }

  /**
   * Returns the enum constants in the array that is the value of an annotation's element; empty if
   * the default applies.
   */
  public static <E extends Enum<E>> Optional<List<E>> constants(
      AnnotationMirror mirror, String element, Class<E> type) {
    return value(mirror, element)
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .map(List.class::cast)
        .map(
            values ->
                ((List<?>) values)
                    .stream().flatMap(v -> constant((AnnotationValue) v, type).stream()).toList());
  }

  /**
   * Returns a value as a constant of the enum; empty if the value is not an enum constant, which is
   * an error that javac reports.
   */
  private static <E extends Enum<E>> Optional<E> constant(AnnotationValue value, Class<E> type) {
    Object constant = value.getValue();
    String name =
        constant instanceof VariableElement v ? v.getSimpleName().toString() : constant.toString();
    return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst();
  }
}
