package dev.latchwork.processor.feature;

import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.OpenRecords;
import dev.latchwork.processor.types.TypeKinds;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds resources in arrays, containers and records. They would be printed and returned along with
 * the object that holds them.
 */
final class ResourceHolders {
  private final Env env;
  private final Set<String> asked = new HashSet<>();
  private final OpenRecords open = new OpenRecords();

  ResourceHolders(Env env) {
    this.env = env;
  }

  boolean holds(TypeMirror type) {
    if (env.isResource(type)) {
      return true;
    }
    return switch (TypeKinds.of(type)) {
      case ARRAY -> holds(((ArrayType) type).getComponentType());
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound != null && holds(bound);
      }
      case DECLARED ->
          asked.add(type.toString())
              && isHolder(type)
              && open.within(
                  (DeclaredType) type, () -> parts(type).anyMatch(this::holds), () -> false);
      default -> false;
    };
  }

  /**
   * Returns whether an object of the type may hold objects of its type arguments or record
   * components. Guarded, immutable and shared types do not count. A function, for instance, is
   * shared: it works on objects of its type arguments, but does not hold any.
   */
  private boolean isHolder(TypeMirror type) {
    return !env.isGuarded(type)
        && !env.facts().isImmutable(type)
        && env.facts().shared(type).isEmpty();
  }

  private Stream<TypeMirror> parts(TypeMirror type) {
    DeclaredType declared = (DeclaredType) type;
    TypeElement element = (TypeElement) declared.asElement();
    Stream<TypeMirror> components =
        element.getKind() == ElementKind.RECORD
            ? Members.recordFields(element).stream().map(c -> env.types().asMemberOf(declared, c))
            : Stream.of();
    return Stream.concat(declared.getTypeArguments().stream(), components);
  }
}
