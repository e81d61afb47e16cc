package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.ClassValues;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.known.KnownMappings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Repeats annotations of other libraries on generated declarations, because injection containers
 * and object mappers look for annotations there. Every annotation is repeated if class files keep
 * it and the generated file can name it, unless it describes the source itself, as
 * {@code @Override} does. Nullness annotations are not repeated here but with the types, by {@link
 * TypeNames} and {@link Signatures}.
 */
public final class CarriedAnnotations {
  private static final Set<String> OF_THE_SOURCE =
      Set.of(
          "java.lang.Deprecated",
          "java.lang.FunctionalInterface",
          "java.lang.Override",
          "java.lang.SafeVarargs",
          "java.lang.SuppressWarnings",
          "kotlin.Metadata");

  private final Elements elements;
  private final TypeNames names;
  private final AnnotationValues values;
  private final TypeElement origin;
  private final BiConsumer<Element, AnnotationMirror> lost;

  /**
   * Creates an object that copies the annotations of a type and its members to the declarations
   * that are generated for them.
   *
   * @param lost receives each annotation that cannot be written, and the element that has it
   */
  public CarriedAnnotations(
      Elements elements,
      TypeNames names,
      Nameability nameability,
      TypeElement origin,
      BiConsumer<Element, AnnotationMirror> lost) {
    this.elements = elements;
    this.names = names;
    this.values = new AnnotationValues(names, nameability);
    this.origin = origin;
    this.lost = lost;
  }

  /**
   * Returns the annotations that the generated subclass of a class has to repeat, since the
   * subclass does not inherit them. An annotation that names the generated class is left out, since
   * it says which class implements the annotated one, as in
   * {@code @ImplementedBy(GuardedStock.class)}.
   */
  public List<AnnotationSpec> ofClass(TypeElement type, ClassName generated) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> !Annotations.isPresent(element(mirror), "java.lang.annotation.Inherited"))
        .filter(mirror -> !KnownMappings.isOfHierarchy(Annotations.name(mirror).toString()))
        .filter(mirror -> !names(mirror, generated))
        .flatMap(mirror -> carried(type, mirror).stream())
        .toList();
  }

  private boolean names(AnnotationMirror mirror, ClassName type) {
    return ClassValues.in(mirror).stream()
        .anyMatch(value -> names.classOf(value).equals(Optional.of(type)));
  }

  /**
   * Returns the annotations of a method, constructor or parameter, and of its type; none if the
   * element is part of the JDK. An annotation that targets both the declaration and the type
   * appears in both places, but is written once.
   */
  List<AnnotationSpec> of(Element element, TypeMirror type) {
    if (Enclosing.isOfJdk(element)) {
      return List.of();
    }
    List<AnnotationMirror> mirrors = new ArrayList<>(element.getAnnotationMirrors());
    innermost(type).getAnnotationMirrors().stream()
        .filter(mirror -> mirrors.stream().noneMatch(m -> element(m).equals(element(mirror))))
        .forEach(mirrors::add);
    return mirrors.stream().flatMap(mirror -> carried(element, mirror).stream()).toList();
  }

  /**
   * Returns the innermost element type of an array, or the type itself if it is not an array. A
   * type annotation at the start of a declaration applies to the innermost element type.
   */
  private static TypeMirror innermost(TypeMirror type) {
    return type instanceof ArrayType array ? innermost(array.getComponentType()) : type;
  }

  private Optional<AnnotationSpec> carried(Element bearer, AnnotationMirror mirror) {
    if (!isCarried(mirror)) {
      return Optional.empty();
    }
    Optional<AnnotationSpec> spec = values.spec(mirror);
    if (spec.isEmpty()) {
      lost.accept(bearer, mirror);
    }
    return spec;
  }

  private boolean isCarried(AnnotationMirror mirror) {
    String name = Annotations.name(mirror).toString();
    return !Annotations.isOurs(mirror)
        && !OF_THE_SOURCE.contains(name)
        && !element(mirror).getSimpleName().toString().contains("Generated")
        && !TypeNames.isNullness(mirror)
        && isInClassFiles(mirror)
        && isVisible(name);
  }

  private static boolean isInClassFiles(AnnotationMirror mirror) {
    return Annotations.find(element(mirror), "java.lang.annotation.Retention")
        .flatMap(retention -> Annotations.value(retention, "value"))
        .map(value -> !value.getValue().toString().endsWith("SOURCE"))
        .orElse(true);
  }

  private boolean isVisible(String name) {
    ModuleElement module = elements.getModuleOf(origin);
    return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
        != null;
  }

  private static TypeElement element(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
