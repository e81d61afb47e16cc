package dev.latchwork.processor.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Finds the values of an annotation that are classes, at any depth. For a class that does not exist
 * yet, javac shows only a text that does not contain its name.
 */
public final class ClassValues extends SimpleAnnotationValueVisitor14<Void, Boolean> {
  private final List<AnnotationValue> found = new ArrayList<>();

  private ClassValues() {}

  public static List<AnnotationValue> in(AnnotationMirror annotation) {
    ClassValues values = new ClassValues();
    values.visitAnnotation(annotation, false);
    return values.found;
  }

  /** Returns the values in all annotations of a declaration except Latchwork's own. */
  public static List<AnnotationValue> on(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(a -> !Annotations.isOurs(a))
        .flatMap(a -> in(a).stream())
        .toList();
  }

  @Override
  public Void visitAnnotation(AnnotationMirror annotation, Boolean isClass) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      add(entry.getValue(), isClass(entry.getKey().getReturnType()));
    }
    return null;
  }

  private void add(AnnotationValue value, Boolean isClass) {
    if (isClass && (value.getValue() instanceof String || value.getValue() instanceof TypeMirror)) {
      found.add(value);
    } else {
      value.accept(this, isClass);
    }
  }

  @Override
  public Void visitArray(List<? extends AnnotationValue> values, Boolean isClass) {
    values.forEach(value -> add(value, isClass));
    return null;
  }

  private static boolean isClass(TypeMirror element) {
    TypeMirror type = element instanceof ArrayType array ? array.getComponentType() : element;
    return type.getKind() == TypeKind.DECLARED && type.toString().startsWith("java.lang.Class");
  }
}
