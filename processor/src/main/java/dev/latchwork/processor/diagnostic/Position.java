package dev.latchwork.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding is reported: at an element, at an annotation on it, or at a value of that
 * annotation.
 */
public record Position(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  public static Position at(Element element) {
    return new Position(element, null, null);
  }

  public static Position at(Element element, AnnotationMirror annotation) {
    return new Position(element, annotation, null);
  }

  public static Position at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Position(element, annotation, value);
  }

  /** Returns a position at the member if {@code type} declares it, otherwise at {@code type}. */
  public static Position at(Element member, TypeElement type) {
    return at(type.equals(member.getEnclosingElement()) ? member : type);
  }
}
