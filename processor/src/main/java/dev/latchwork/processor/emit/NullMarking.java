package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.types.Annotations;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a JSpecify annotation makes unannotated types non-null in a source file, so that
 * types in the generated file can mean the same. Such an annotation on a package or module covers
 * the generated class too.
 */
final class NullMarking {
  private static final ClassName MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  private static final ClassName UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");

  private NullMarking() {}

  static boolean isMarked(Element origin) {
    return nearest(origin).map(MARKED::equals).orElse(false);
  }

  /**
   * Returns the JSpecify annotation of the class, or of the nearest enclosing class that has one.
   * The generated class has to repeat it.
   */
  static Optional<AnnotationSpec> toRepeat(Element origin, TypeSpec generated) {
    return Optional.of(origin)
        .filter(NullMarking::isSaidByClass)
        .flatMap(NullMarking::nearest)
        .map(name -> AnnotationSpec.builder(name).build())
        .filter(annotation -> !generated.annotations().contains(annotation));
  }

  private static boolean isSaidByClass(Element origin) {
    for (Element e = origin; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (said(e).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ClassName> nearest(Element origin) {
    for (@Nullable Element e = origin; e != null; e = e.getEnclosingElement()) {
      Optional<ClassName> said = said(e);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassName> said(Element element) {
    return Annotations.isPresent(element, UNMARKED.canonicalName())
        ? Optional.of(UNMARKED)
        : Optional.of(MARKED).filter(m -> Annotations.isPresent(element, m.canonicalName()));
  }
}
