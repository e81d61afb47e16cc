package dev.latchwork.processor.check.analysis;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The superclasses of guarded classes, whose methods guarded objects inherit. Classes of the JDK
 * are left out.
 */
public final class GuardedSuperclasses {
  private final Env env;

  /**
   * For the name of each superclass, the names of the guarded classes that extend it. Elements are
   * not kept, since each round may have different elements for the same class.
   */
  private final Map<String, Set<String>> guardedByBase = new HashMap<>();

  GuardedSuperclasses(Env env) {
    this.env = env;
  }

  void add(TypeElement guarded) {
    for (TypeElement base = TypeFacts.superclass(guarded);
        base != null && !env.calls().isOfLibrary(base.asType());
        base = TypeFacts.superclass(base)) {
      guardedByBase
          .computeIfAbsent(base.getQualifiedName().toString(), b -> new TreeSet<>())
          .add(guarded.getQualifiedName().toString());
    }
  }

  boolean isBase(TypeElement type) {
    return guardedByBase.containsKey(type.getQualifiedName().toString());
  }

  /**
   * Returns whether some guarded class inherits the method from a superclass without overriding it.
   */
  public boolean inherit(ExecutableElement method) {
    String owner = Enclosing.type(method).getQualifiedName().toString();
    return guardedByBase.getOrDefault(owner, Set.of()).stream()
        .map(env.elements()::getTypeElement)
        .anyMatch(h -> h != null && env.elements().getAllMembers(h).contains(method));
  }
}
