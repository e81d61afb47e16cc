package dev.latchwork.processor.types;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * Recognizes code that is written in Kotlin, which kapt shows as Java, usually without method
 * bodies.
 */
public final class Kotlin {
  private Kotlin() {}

  /**
   * Returns whether the element is written in Kotlin. Method bodies are then unknown, even if kapt
   * shows some.
   */
  public static boolean isWritten(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (Annotations.isPresent(e, "kotlin.Metadata")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the method is a {@code suspend fun}, which returns before it is done. */
  public static boolean suspends(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return !parameters.isEmpty()
        && parameters.get(parameters.size() - 1).asType() instanceof DeclaredType last
        && last.asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("kotlin.coroutines.Continuation");
  }
}
