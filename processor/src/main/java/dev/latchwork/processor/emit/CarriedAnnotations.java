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
 * The annotations of other libraries that a generated declaration repeats, since containers and
 * mappers look for them there: all that are kept in class files and can be named in the generated
 * file, except those that are about the source itself.
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
   * Copies annotations from the members of a type to what is generated for them.
   *
   * @param lost is told of annotations that cannot be written, with the element that has them
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
   * The annotations of a class that its subclass does not inherit anyway. An annotation that names
   * the generated class tells who implements the original, as in
   * {@code @ImplementedBy(GuardedStock.class)}, so it is left out.
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
   * The annotations of a method, constructor or parameter, and of its type. An annotation that
   * targets both appears in both places, but is written once.
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

  /** The element type of an array, before which a declaration annotation is written. */
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
