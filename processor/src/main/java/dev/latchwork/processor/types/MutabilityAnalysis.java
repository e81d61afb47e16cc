package dev.latchwork.processor.types;

import dev.latchwork.processor.types.Mutability.Copyable;
import dev.latchwork.processor.types.Mutability.Immutable;
import dev.latchwork.processor.types.Mutability.Opaque;
import dev.latchwork.processor.types.known.CopyKind;
import dev.latchwork.processor.types.known.KnownContainers;
import dev.latchwork.processor.types.known.KnownTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Tells what is known about values of a type: that they can be shared, that they have to be copied,
 * or neither.
 */
final class MutabilityAnalysis {
  private final Types types;
  private final ImmutableNames immutableNames;

  MutabilityAnalysis(Types types, ImmutableNames immutableNames) {
    this.types = types;
    this.immutableNames = immutableNames;
  }

  Mutability of(TypeMirror type) {
    return of(type, new Asked(new HashSet<>(), new HashSet<>(), new OpenRecords()));
  }

  /**
   * What has been examined to answer one question. A type that comes up again is not examined
   * twice.
   *
   * @param all the names of all records that have come up, with their type arguments
   * @param variables the type variables whose bounds are being examined
   * @param open the records whose components are being examined
   */
  private record Asked(Set<String> all, Set<Element> variables, OpenRecords open) {}

  private Mutability of(TypeMirror type, Asked asked) {
    if (type.getKind().isPrimitive()) {
      return new Immutable("a primitive");
    }
    return switch (TypeKinds.of(type)) {
      case ARRAY -> new Copyable("an array", CopyKind.ARRAY);
      case TYPEVAR -> ofVariable((TypeVariable) type, asked);
      case DECLARED -> ofDeclared((DeclaredType) type, asked);
      default -> new Opaque("%s is not a known type".formatted(type));
    };
  }

  private Mutability ofVariable(TypeVariable variable, Asked asked) {
    if (!asked.variables().add(variable.asElement())) {
      return new Opaque("%s appears in its own bound".formatted(variable));
    }
    Mutability bound = of(TypeKinds.upperBound(variable), asked);
    asked.variables().remove(variable.asElement());
    return bound;
  }

  private Mutability ofDeclared(DeclaredType type, Asked asked) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (element.getKind() == ElementKind.ENUM) {
      return new Immutable("an enum");
    }
    if (KnownTypes.IMMUTABLE.contains(name)) {
      return new Immutable(name + " is immutable");
    }
    if (Annotations.hasSimpleName(element, "Immutable")) {
      return new Immutable(name + " is annotated @Immutable");
    }
    if (Annotations.isPresent(element, "com.google.auto.value.AutoValue")) {
      return new Immutable(name + " is annotated @AutoValue");
    }
    if (isOfImmutables(element)) {
      return new Immutable(name + " is a value of Immutables");
    }
    if (immutableNames.contains(name)) {
      return new Immutable(name + " is named by " + ImmutableNames.OPTION);
    }
    if (element.getKind() == ElementKind.RECORD) {
      Mutability record = ofRecord(type, element, asked);
      return record instanceof Copyable && TypeFacts.isAnnotated(type, TypeFacts.DEEP_COPY)
          ? new Copyable("annotated @DeepCopy", CopyKind.COPIER)
          : record;
    }
    if (TypeFacts.isAnnotated(type, TypeFacts.DEEP_COPY)) {
      return new Copyable("annotated @DeepCopy", CopyKind.COPIER);
    }
    CopyKind known =
        KnownContainers.ALL.containsKey(name) ? CopyKind.CONTAINER : KnownTypes.COPYABLE.get(name);
    if (known == CopyKind.OPTIONAL && areImmutable(type.getTypeArguments(), asked)) {
      return new Immutable("an Optional of an immutable value");
    }
    if (known != null) {
      return new Copyable(name + " is in the table", known);
    }
    if (element.getModifiers().contains(Modifier.SEALED)) {
      return ofSealed(element, asked);
    }
    return new Opaque("nothing is known about " + element.getSimpleName());
  }

  /**
   * Recognizes a class that the Immutables library generates. It extends or implements the
   * annotated type, and appears one round after that type.
   */
  private static boolean isOfImmutables(TypeElement element) {
    return element.getModifiers().contains(Modifier.FINAL)
        && Stream.concat(element.getInterfaces().stream(), Stream.of(element.getSuperclass()))
            .anyMatch(t -> TypeFacts.isAnnotated(t, "org.immutables.value.Value.Immutable"));
  }

  private boolean areImmutable(List<? extends TypeMirror> arguments, Asked asked) {
    return !arguments.isEmpty()
        && arguments.stream().allMatch(a -> of(a, asked) instanceof Immutable);
  }

  /**
   * Examines the components of a record. A record that comes up again inside itself counts as
   * immutable there, so that its other components decide.
   */
  private Mutability ofRecord(DeclaredType type, TypeElement element, Asked asked) {
    if (!asked.all().add(type.toString())) {
      return new Immutable("a record of immutable components");
    }
    return asked
        .open()
        .within(
            type,
            () -> ofComponents(type, element, asked),
            () -> new Opaque("%s contains itself endlessly".formatted(element.getSimpleName())));
  }

  private Mutability ofComponents(DeclaredType type, TypeElement element, Asked asked) {
    for (VariableElement component : Members.recordFields(element)) {
      if (!(of(types.asMemberOf(type, component), asked) instanceof Immutable)) {
        return new Copyable(
            "a record whose component %s is mutable".formatted(component.getSimpleName()),
            CopyKind.RECORD);
      }
    }
    return new Immutable("a record of immutable components");
  }

  private Mutability ofSealed(TypeElement element, Asked asked) {
    if (element.getPermittedSubclasses().isEmpty()
        || !element.getModifiers().contains(Modifier.ABSTRACT)) {
      return new Opaque("nothing is known about " + element.getSimpleName());
    }
    for (TypeMirror permitted : element.getPermittedSubclasses()) {
      Mutability mutability = of(permitted, asked);
      if (!(mutability instanceof Immutable)) {
        return new Opaque(
            "its permitted subtype %s is not immutable".formatted(simpleName(permitted)));
      }
    }
    return new Immutable("sealed, with immutable subtypes only");
  }

  private String simpleName(TypeMirror type) {
    Element element = types.asElement(type);
    return element == null ? type.toString() : element.getSimpleName().toString();
  }
}
