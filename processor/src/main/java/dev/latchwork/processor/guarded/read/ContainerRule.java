package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.known.KnownCreators;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * Reports a class that a container or mapper would instantiate because of an annotation, instead of
 * the generated class. An abstract class is not reported, since it cannot be instantiated: the
 * container either says so, or uses the generated class, which repeats the annotation.
 */
final class ContainerRule {
  private final GuardedType subject;

  ContainerRule(GuardedType subject) {
    this.subject = subject;
  }

  void check() {
    if (!subject.type().getModifiers().contains(Modifier.ABSTRACT)) {
      creator()
          .ifPresent(
              annotation ->
                  subject.find(
                      Rule.CONTAINER_CREATES,
                      subject.type(),
                      annotation.getAnnotationType().asElement().getSimpleName(),
                      subject.type().getSimpleName()));
    }
  }

  private Optional<AnnotationMirror> creator() {
    Optional<AnnotationMirror> creator = first(subject.type(), KnownCreators.OF_CLASSES);
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(subject.type().getEnclosedElements())) {
      creator = creator.or(() -> first(constructor, KnownCreators.OF_CONSTRUCTORS));
    }
    return creator;
  }

  private static Optional<AnnotationMirror> first(Element element, Set<String> names) {
    return first(element.getAnnotationMirrors(), names, new HashSet<>());
  }

  private static Optional<AnnotationMirror> first(
      List<? extends AnnotationMirror> mirrors, Set<String> names, Set<Element> seen) {
    for (AnnotationMirror mirror : mirrors) {
      if (isCreator(mirror, names, seen)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** Recognizes the annotation by its simple name, or by an annotation on it, at any depth. */
  private static boolean isCreator(AnnotationMirror mirror, Set<String> names, Set<Element> seen) {
    Element annotation = mirror.getAnnotationType().asElement();
    String qualified = Annotations.name(mirror).toString();
    return !qualified.startsWith("java.lang.")
        && seen.add(annotation)
        && (names.contains(annotation.getSimpleName().toString())
            || first(annotation.getAnnotationMirrors(), names, seen).isPresent());
  }
}
