package dev.latchwork.processor.parallelmap.read;

import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.parallelmap.model.MappedMethod;
import dev.latchwork.processor.types.Annotations;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * A method and what was read about it.
 *
 * @param parallelism the written number, or 0
 */
record ReadMethod(
    ExecutableElement method, AnnotationMirror annotation, int parallelism, MappedMethod model) {

  /** The value in the annotation if it is written, otherwise the annotation. */
  static Position at(ExecutableElement method, AnnotationMirror annotation, String element) {
    return Annotations.value(annotation, element)
        .map(value -> Position.at(method, annotation, value))
        .orElseGet(() -> Position.at(method, annotation));
  }
}
