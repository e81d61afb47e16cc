package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.known.LockKind;
import dev.latchwork.processor.types.known.PoolKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Explains why a type cannot be copied, and what the user can do about it. */
final class Refusals {
  private final Env env;

  Refusals(Env env) {
    this.env = env;
  }

  Refused resource(TypeMirror type, TypeName name) {
    String what =
        env.facts()
            .lock(type)
            .map(Refusals::lock)
            .or(() -> env.facts().pool(type).map(PoolKind::description))
            .orElse("a resource");
    return new Refused(name, "it is " + what, List.of());
  }

  private static String lock(LockKind kind) {
    return kind == LockKind.OTHER
        ? "a synchronizer that the copier does not know how to create"
        : "a subclass of a lock class and may hold further state";
  }

  Refused opaque(TypeMirror type, TypeName name, String reason) {
    if (TypeKinds.of(type) != TypeKind.DECLARED) {
      return new Refused(name, reason, List.of());
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    List<String> ways = new ArrayList<>();
    boolean ours = !element.getQualifiedName().toString().startsWith("java");
    if (ours && element.getKind() == ElementKind.CLASS && !isAbstract(element)) {
      ways.add("annotate " + element.getSimpleName() + " with @DeepCopy if it is yours");
    }
    if (ours) {
      ways.add("name it in -Alatchwork.immutable if it never changes");
    }
    if (hasCopyConstructor(element)) {
      ways.add("use its copy constructor with @Copy(CONSTRUCTOR)");
    }
    String because =
        implementsCloneable(type) ? reason + ", and its clone() may be shallow" : reason;
    return new Refused(name, because, List.copyOf(ways));
  }

  private static boolean isAbstract(TypeElement element) {
    return element.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean implementsCloneable(TypeMirror type) {
    TypeElement cloneable = env.elements().getTypeElement("java.lang.Cloneable");
    return cloneable != null && env.types().isSubtype(type, cloneable.asType());
  }

  private boolean hasCopyConstructor(TypeElement element) {
    return !isAbstract(element)
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .anyMatch(c -> isCopyConstructor(c, element));
  }

  private boolean isCopyConstructor(ExecutableElement constructor, TypeElement element) {
    return constructor.getParameters().size() == 1
        && !constructor.getModifiers().contains(Modifier.PRIVATE)
        && !env.checked().isAnyOf(constructor.getThrownTypes())
        && env.types()
            .isSameType(
                env.types().erasure(constructor.getParameters().get(0).asType()),
                env.types().erasure(element.asType()));
  }
}
