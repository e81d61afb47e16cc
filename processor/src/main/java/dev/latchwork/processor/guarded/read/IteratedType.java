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

/** What a type is iterated over as, with its type arguments. */
final class IteratedType {
  private final Types types;
  private final Elements elements;

  IteratedType(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** The type as the supertype of that name, with its type arguments. */
  Optional<DeclaredType> as(String supertype, TypeMirror type) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(supertype)) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .flatMap(s -> as(supertype, s).stream())
        .findFirst();
  }

  /** What a reader of the elements sees: the bound of a wildcard, Object for a raw type. */
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

  /** What the type says in {@code implements Iterable<..>}; empty for a raw one or none. */
  Optional<TypeMirror> asked(TypeMirror type) {
    return as("java.lang.Iterable", type)
        .filter(iterable -> !iterable.getTypeArguments().isEmpty())
        .map(iterable -> iterable.getTypeArguments().get(0));
  }
}
