package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Mutability.Copyable;
import dev.latchwork.processor.types.OpenRecords;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds elements whose hash code depends on the set or map that holds them. It knows only what is
 * hashed by collections and by records that do not declare {@code hashCode()}. Other classes may
 * hash anything.
 */
final class HashCycles {
  private final Env env;
  private final Set<TypeName> copied;
  private final OpenRecords open = new OpenRecords();
  private final Set<String> met = new HashSet<>();

  /**
   * @param plan how the value is copied; the components of a record are examined if the plan copies
   *     the record itself, without a copier of its own
   */
  HashCycles(Env env, CopyPlan plan) {
    this.env = env;
    this.copied =
        plan.records()
            .map(r -> AliasAnalysis.raw(r.type().withoutAnnotations()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A record, anywhere in the type, whose hash code leads back to the set or map that holds it. */
  Optional<Reach> in(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return in(array.getComponentType()).map(Reach::inside);
    }
    if (!(type instanceof DeclaredType declared)
        || TypeKinds.of(type) == TypeKind.ERROR
        || !met.add(type.toString())) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    Optional<Reach> own =
        hashes(declared)
            ? records(declared.getTypeArguments().get(0))
                .filter(key -> reaches(key, declared, new HashSet<>()))
                .map(key -> new Reach(Optional.empty(), true, key.asElement(), element))
                .findFirst()
            : Optional.empty();
    if (own.isPresent()) {
      return own;
    }
    return Stream.concat(
            declared.getTypeArguments().stream(), element.getPermittedSubclasses().stream())
        .flatMap(t -> in(t).map(Reach::inside).stream())
        .findFirst()
        .or(
            () ->
                copied.contains(ClassName.get(element))
                    ? inComponents(declared)
                    : Optional.empty());
  }

  private Optional<Reach> inComponents(DeclaredType holder) {
    return open.within(
        holder,
        () ->
            Members.recordFields((TypeElement) holder.asElement()).stream()
                .flatMap(
                    component ->
                        in(env.types().asMemberOf(holder, component))
                            .map(reach -> reach.within(component))
                            .stream())
                .findFirst(),
        Optional::empty);
  }

  /**
   * @param component the innermost record component that holds the container; empty if the copied
   *     field itself holds it
   * @param isWhole whether the container is the whole value of that component or field, and not
   *     part of a larger value, such as a map of sets
   * @param record the record whose components are hashed
   * @param container the set or map
   */
  record Reach(Optional<String> component, boolean isWhole, Element record, TypeElement container) {

    /** The container as part of a larger value. */
    Reach inside() {
      return component.isPresent() ? this : new Reach(component, false, record, container);
    }

    Reach within(VariableElement holder) {
      String label = Enclosing.type(holder).getSimpleName() + "." + holder.getSimpleName();
      return new Reach(component.or(() -> Optional.of(label)), isWhole, record, container);
    }

    /** Where the record is, such as {@code this Set} or {@code the keys of this Map}. */
    String place() {
      String name = container.getSimpleName().toString();
      String which = isWhole ? "this " + name : "one of its " + name + "s";
      return container.getTypeParameters().size() == 2 ? "the keys of " + which : which;
    }
  }

  private boolean hashes(DeclaredType type) {
    return !type.getTypeArguments().isEmpty()
        && env.facts().container(type).filter(ContainerType::hashesElements).isPresent();
  }

  private boolean reaches(TypeMirror type, DeclaredType container, Set<String> asked) {
    if (!(type instanceof DeclaredType declared) || !asked.add(type.toString())) {
      return false;
    }
    if (env.types().isSubtype(type, container) || env.types().isSubtype(container, type)) {
      return env.facts().container(type).isPresent();
    }
    if (hashesContents(declared)) {
      return declared.getTypeArguments().stream().anyMatch(t -> reaches(t, container, asked));
    }
    if (!isPlainRecord(declared)) {
      return permitted(declared).anyMatch(t -> reaches(t, container, asked));
    }
    return open.within(
        declared,
        () ->
            Members.recordFields((TypeElement) declared.asElement()).stream()
                .map(component -> env.types().asMemberOf(declared, component))
                .anyMatch(component -> reaches(component, container, asked)),
        () -> false);
  }

  /**
   * The records without a hash code of their own that a value of the type may be, or may hold in a
   * collection, map, entry or {@code Optional}.
   */
  private Stream<DeclaredType> records(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Stream.of();
    }
    if (isPlainRecord(declared)) {
      return Stream.of(declared);
    }
    return hashesContents(declared)
        ? declared.getTypeArguments().stream().flatMap(this::records)
        : permitted(declared).flatMap(this::records);
  }

  /** Returns whether the hash code of a value depends on the hash codes of what it holds. */
  private boolean hashesContents(DeclaredType type) {
    return env.facts().container(type).isPresent()
        || (env.facts().mutability(type) instanceof Copyable copyable
            && (copyable.kind() == CopyKind.ENTRY || copyable.kind() == CopyKind.OPTIONAL));
  }

  private static Stream<? extends TypeMirror> permitted(DeclaredType type) {
    return ((TypeElement) type.asElement()).getPermittedSubclasses().stream();
  }

  private static boolean isPlainRecord(DeclaredType type) {
    return type.asElement().getKind() == ElementKind.RECORD
        && ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
            .noneMatch(HashCycles::isWrittenHashCode);
  }

  /**
   * Recognizes a {@code hashCode} that the source declares. The method that the compiler generates
   * for a record is a member too, but final.
   */
  private static boolean isWrittenHashCode(ExecutableElement method) {
    return method.getSimpleName().contentEquals("hashCode")
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.FINAL);
  }
}
