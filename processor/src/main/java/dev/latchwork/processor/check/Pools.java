package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Recognizes generated pools and mapped methods. */
final class Pools {
  static final String PARALLEL_MAP = GuardedTypes.PARALLEL_MAP;
  private static final String SUFFIX = "Pool";

  private Pools() {}

  /**
   * Returns whether the type is the pool of a class with mapped methods, judging by its name, such
   * as {@code WordsPool} for the class {@code Words}.
   */
  static boolean isPool(TypeElement type, Env env) {
    String name = type.getQualifiedName().toString();
    if (!name.endsWith(SUFFIX)) {
      return false;
    }
    String mapped = name.substring(0, name.length() - SUFFIX.length());
    TypeElement owner = mapped.isEmpty() ? null : env.elements().getTypeElement(mapped);
    if (owner == null && mapped.contains("_")) {
      owner = env.elements().getTypeElement(mapped.replace('_', '.'));
    }
    return owner != null && hasMappedMethods(owner);
  }

  private static boolean hasMappedMethods(TypeElement type) {
    return type.getEnclosedElements().stream().anyMatch(Pools::isMapped);
  }

  static boolean isMapped(Element method) {
    return Annotations.isPresent(method, PARALLEL_MAP);
  }
}
