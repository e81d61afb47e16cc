package dev.latchwork.processor.guarded.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the supertype through which a type is iterated over, and that supertype's type arguments.
 */
final class IteratedType {
  private final Types types;
  private final Elements elements;

  IteratedType(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /**
   * Returns the type itself, or the direct or indirect supertype of it, that has the given
   * qualified name, with its type arguments; empty if none has that name.
   */
  Optional<DeclaredType> as(String supertype, TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(supertype)) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .flatMap(s -> as(supertype, s).stream())
        .findFirst();
  }

  /**
   * Returns the element types that a loop sees: the first {@code count} type arguments, with
   * wildcards replaced by their upper bounds. The type is Object for a wildcard without an upper
   * bound and for a raw type.
   */
  List<TypeMirror> arguments(DeclaredType type, int count) {
    TypeMirror object = elements.getTypeElement("java.lang.Object").asType();
    List<TypeMirror> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TypeMirror argument =
          type.getTypeArguments().isEmpty() ? object : type.getTypeArguments().get(i);
      if (argument instanceof WildcardType wildcard) {
        argument = wildcard.getExtendsBound() == null ? object : wildcard.getExtendsBound();
      }
      arguments.add(argument);
    }
    return arguments;
  }

  /**
   * Returns the type argument in {@code implements Iterable<..>}; empty if the type is not Iterable
   * or is raw.
   */
  Optional<TypeMirror> asked(TypeMirror type) {
    return as("java.lang.Iterable", type)
        .filter(iterable -> !iterable.getTypeArguments().isEmpty())
        .map(iterable -> iterable.getTypeArguments().get(0));
  }
}
