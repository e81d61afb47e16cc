package dev.latchwork.processor.types;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Compares the unresolved parts of types that the compiler considers the same. */
final class UnresolvedTypes {
  private final AnnouncedTypes forthcoming;

  UnresolvedTypes(AnnouncedTypes forthcoming) {
    this.forthcoming = forthcoming;
  }

  boolean of(TypeMirror first, TypeMirror second) {
    TypeKind kind = TypeKinds.of(first);
    TypeKind other = TypeKinds.of(second);
    if (kind == TypeKind.ERROR || other == TypeKind.ERROR) {
      return haveSameName(first, second) && ofAll(arguments(first), arguments(second));
    }
    return kind != other
        || switch (kind) {
          case DECLARED -> ofAll(arguments(first), arguments(second));
          case ARRAY ->
              of(((ArrayType) first).getComponentType(), ((ArrayType) second).getComponentType());
          case WILDCARD -> {
            WildcardType one = (WildcardType) first;
            WildcardType two = (WildcardType) second;
            yield ofBounds(one.getExtendsBound(), two.getExtendsBound())
                && ofBounds(one.getSuperBound(), two.getSuperBound());
          }
          default -> true;
        };
  }

  /** Returns whether both types are unresolved and name the same class. */
  boolean haveSameName(TypeMirror first, TypeMirror second) {
    return TypeKinds.of(first) == TypeKind.ERROR
        && TypeKinds.of(second) == TypeKind.ERROR
        && forthcoming
            .nameOf((DeclaredType) first)
            .equals(forthcoming.nameOf((DeclaredType) second));
  }

  boolean mentionsUnresolved(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ERROR -> true;
      case ARRAY -> mentionsUnresolved(((ArrayType) type).getComponentType());
      case DECLARED -> arguments(type).stream().anyMatch(this::mentionsUnresolved);
      case WILDCARD ->
          Stream.of(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound())
              .anyMatch(bound -> bound != null && mentionsUnresolved(bound));
      default -> false;
    };
  }

  private List<? extends TypeMirror> arguments(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.ERROR
        ? forthcoming.arguments((DeclaredType) type)
        : ((DeclaredType) type).getTypeArguments();
  }

  /**
   * Compares type arguments. If their numbers differ, one of the types is raw, and the compiler's
   * answer is accepted.
   */
  private boolean ofAll(List<? extends TypeMirror> first, List<? extends TypeMirror> second) {
    return first.size() != second.size()
        || IntStream.range(0, first.size()).allMatch(i -> of(first.get(i), second.get(i)));
  }

  /**
   * Compares the bounds of wildcards. A wildcard with an unresolved bound differs from a wildcard
   * without a bound, although javac considers the two the same.
   */
  private boolean ofBounds(@Nullable TypeMirror first, @Nullable TypeMirror second) {
    if (first != null && second != null) {
      return of(first, second);
    }
    TypeMirror only = first == null ? second : first;
    return only == null || !mentionsUnresolved(only);
  }
}
