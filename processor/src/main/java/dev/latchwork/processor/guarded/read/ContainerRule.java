package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.known.KnownCreators;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * A container or mapper creates the very class that it finds annotated. Of an abstract one it
 * cannot: it says so, or takes the generated class, which bears the annotation too.
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
    Optional<AnnotationMirror> ofClass = KnownCreators.ofClass(subject.type());
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(subject.type().getEnclosedElements())) {
      ofClass = ofClass.or(() -> KnownCreators.ofConstructor(constructor));
    }
    return ofClass;
  }
}
