package dev.latchwork.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Where a finding is shown: at an element, at an annotation on it, or at one of its values. */
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

  /** At the member where {@code type} declares it, else at {@code type}, which inherits it. */
  public static Position at(Element member, TypeElement type) {
    return at(type.equals(member.getEnclosingElement()) ? member : type);
  }
}
