package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.TypeKinds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Whether an object can, by declared types, be held at some depth by what it prints. */
final class Reachability {
  private final Env env;
  private final TypeMirror erased;
  private final Set<TypeElement> asked = new HashSet<>();
  private final Set<String> mirrors = new HashSet<>();

  Reachability(Env env, TypeElement start) {
    this.env = env;
    this.erased = env.types().erasure(start.asType());
  }

  boolean isReachedFrom(List<TypeMirror> types) {
    return types.stream().anyMatch(this::reaches);
  }

  private boolean fieldsReach(TypeElement type) {
    for (TypeElement t = type; t != null; t = TypeFacts.superclass(t)) {
      if (asked.add(t) && Members.instanceFields(t).stream().anyMatch(f -> reaches(f.asType()))) {
        return true;
      }
    }
    return false;
  }

  /** What is generated may not be there yet, and is taken for the worst it can be. */
  private boolean reaches(TypeMirror type) {
    if (env.isGuarded(type) && !env.facts().isGuarded(type)) {
      return true;
    }
    return switch (TypeKinds.of(type)) {
      case ARRAY -> reaches(((ArrayType) type).getComponentType());
      case TYPEVAR -> reaches(TypeKinds.upperBound((TypeVariable) type));
      case INTERSECTION -> ((IntersectionType) type).getBounds().stream().allMatch(this::reaches);
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null || reaches(bound);
      }
      case DECLARED -> declaredReaches((DeclaredType) type);
      default -> false;
    };
  }

  private boolean declaredReaches(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (!mirrors.add(type.toString()) || env.isResource(type) || env.facts().isImmutable(type)) {
      return false;
    }
    if (env.types().isSubtype(erased, env.types().erasure(type))) {
      return true;
    }
    boolean library = element.getQualifiedName().toString().startsWith("java.");
    return type.getTypeArguments().stream().anyMatch(this::reaches)
        || (!library && fieldsReach(element));
  }
}
