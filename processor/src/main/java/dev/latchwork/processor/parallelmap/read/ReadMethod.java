package dev.latchwork.processor.parallelmap.read;

import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.types.Annotations;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * A mapped method and what was read about it.
 *
 * @param parallelism the number in the annotation, or 0 if it has none
 */
record ReadMethod(
    ExecutableElement method, AnnotationMirror annotation, int parallelism, MappedMethod model) {

  /**
   * Returns the position of an annotation element's value if it is set, otherwise the position of
   * the annotation.
   */
  static Position at(ExecutableElement method, AnnotationMirror annotation, String element) {
    return Annotations.value(annotation, element)
        .map(value -> Position.at(method, annotation, value))
        .orElseGet(() -> Position.at(method, annotation));
  }
}
