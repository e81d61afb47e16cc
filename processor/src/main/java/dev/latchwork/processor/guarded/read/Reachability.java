package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.TypeKinds;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Tells whether printing an object may lead back to the object itself, judging by declared types.
 */
final class Reachability {
  private final Env env;
  private final PrintedParts parts;
  private final TypeMirror erased;
  private final Set<TypeElement> asked = new HashSet<>();
  private final Set<String> mirrors = new HashSet<>();

  Reachability(Env env, TypeElement start, PrintedParts parts) {
    this.env = env;
    this.parts = parts;
    this.erased = env.types().erasure(start.asType());
  }

  /**
   * Returns whether printing a value of the type may lead back to the object.
   *
   * @param walked whether the contents of the value are searched, so that guarded objects in it are
   *     not printed with their own {@code toString()}
   */
  boolean isReachedFrom(TypeMirror type, boolean walked) {
    return reaches(type, walked);
  }

  private boolean fieldsReach(TypeElement type) {
    for (TypeElement t = type; t != null; t = TypeFacts.superclass(t)) {
      if (asked.add(t)
          && Members.instanceFields(t).stream().anyMatch(f -> reaches(f.asType(), false))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a value of the type may lead back to the object. A guarded object among
   * searched contents does not, since it is printed only as its class and identity. Elsewhere, an
   * object of a generated class, which may not exist yet, is assumed to lead back.
   */
  private boolean reaches(TypeMirror type, boolean walked) {
    if (env.isGuarded(type) && (walked || !env.facts().isGuarded(type))) {
      return !walked;
    }
    return switch (TypeKinds.of(type)) {
      case ARRAY -> reaches(((ArrayType) type).getComponentType(), walked);
      case TYPEVAR -> reaches(TypeKinds.upperBound((TypeVariable) type), walked);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().stream().allMatch(b -> reaches(b, walked));
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null || reaches(bound, walked);
      }
      case DECLARED -> declaredReaches((DeclaredType) type, walked);
      default -> false;
    };
  }

  private boolean declaredReaches(DeclaredType type, boolean walked) {
    TypeElement element = (TypeElement) type.asElement();
    if (!mirrors.add(walked + type.toString())
        || env.isResource(type)
        || env.facts().isImmutable(type)) {
      return false;
    }
    if (env.types().isSubtype(erased, env.types().erasure(type))) {
      return true;
    }
    boolean library = element.getQualifiedName().toString().startsWith("java.");
    boolean goesOn = walked && parts.isHolder(type);
    return type.getTypeArguments().stream().anyMatch(a -> reaches(a, goesOn))
        || (!library && fieldsReach(element));
  }
}
