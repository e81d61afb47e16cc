package dev.latchwork.processor.types;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether generated code can name a type. The code is in a certain package, and may be in a
 * subclass of a type in this package.
 */
public final class Nameability {
  private final Types types;
  private final Elements elements;
  private final Predicate<TypeMirror> isAnnounced;
  private final PackageElement from;
  private final @Nullable TypeElement subclassOf;
  private final Element seenFrom;

  /**
   * @param isAnnounced tells whether an unresolved type is yet to be generated
   */
  public Nameability(
      Types types, Elements elements, Predicate<TypeMirror> isAnnounced, TypeElement subclassOf) {
    this.isAnnounced = isAnnounced;
    this.types = types;
    this.elements = elements;
    this.from = elements.getPackageOf(subclassOf);
    this.subclassOf = subclassOf;
    this.seenFrom = subclassOf;
  }

  /**
   * Creates an instance for code that is not in a subclass.
   *
   * @param seenFrom an element in the package of the code; if it is a type, its type variables are
   *     in scope
   */
  public Nameability(
      Types types, Elements elements, Predicate<TypeMirror> isAnnounced, Element seenFrom) {
    this.isAnnounced = isAnnounced;
    this.types = types;
    this.elements = elements;
    this.from = elements.getPackageOf(seenFrom);
    this.subclassOf = null;
    this.seenFrom = seenFrom;
  }

  /**
   * Returns the first type in a signature that cannot be named, in the form that messages use;
   * empty if all can be named.
   */
  public Optional<String> unnameable(ExecutableType signature) {
    return first(
        List.of(signature.getReturnType()),
        signature.getParameterTypes(),
        signature.getThrownTypes(),
        signature.getTypeVariables().stream().flatMap(v -> TypeKinds.bounds(v).stream()).toList());
  }

  /**
   * Returns how to make a type visible to the generated code, in the words of a message.
   *
   * @param hidden the canonical name of the type
   */
  public String cure(String hidden) {
    Optional<String> obscured = obscured(hidden);
    if (obscured.isPresent()) {
      return "rename one of the types called %s".formatted(obscured.get());
    }
    TypeElement type = elements.getTypeElement(hidden);
    if (type == null) {
      return "rename %s".formatted(hidden);
    }
    String inTheWay =
        withOuter(type)
            .filter(t -> !isAccessible(t))
            .map(t -> t.getSimpleName().toString())
            .collect(Collectors.joining(" and "));
    return elements.getPackageOf(type).equals(from)
        ? "make %s package-private".formatted(inTheWay)
        : "make %s public".formatted(inTheWay);
  }

  /**
   * Returns the simple name of the type, or of a type around it, if that name means another type in
   * the generated code.
   *
   * @param hidden the canonical name of the type
   */
  public Optional<String> obscured(String hidden) {
    return Stream.ofNullable(elements.getTypeElement(hidden))
        .flatMap(Nameability::withOuter)
        .filter(this::isHidden)
        .map(t -> t.getSimpleName().toString())
        .findFirst();
  }

  private static Stream<TypeElement> withOuter(TypeElement type) {
    return Stream.iterate(Optional.of(type), Optional::isPresent, t -> t.flatMap(Enclosing::outer))
        .flatMap(Optional::stream);
  }

  public Optional<String> unnameable(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ARRAY -> unnameable(((ArrayType) type).getComponentType());
      case WILDCARD -> ofWildcard((WildcardType) type);
      case INTERSECTION -> first(((IntersectionType) type).getBounds());
      case DECLARED -> ofDeclared((DeclaredType) type);
      case ERROR -> isAnnounced.test(type) ? Optional.empty() : Optional.of(type.toString());
      default -> Optional.empty();
    };
  }

  /**
   * Returns the first unnameable type in the bounds of a generic type's parameters, for instance a
   * type that is only visible in its own package.
   */
  public Optional<String> unnameableBound(TypeElement generic) {
    return generic.getTypeParameters().stream()
        .flatMap(parameter -> parameter.getBounds().stream())
        .flatMap(bound -> unnameable(bound).stream())
        .findFirst();
  }

  private Optional<String> ofWildcard(WildcardType type) {
    TypeMirror bound =
        type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
    return bound == null ? Optional.empty() : unnameable(bound);
  }

  private Optional<String> ofDeclared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    for (Optional<TypeElement> t = Optional.of(element);
        t.isPresent();
        t = t.flatMap(Enclosing::outer)) {
      if (!isAccessible(t.get())) {
        return Optional.of(element.getQualifiedName().toString());
      }
    }
    Optional<String> enclosing =
        type.getEnclosingType().getKind() == TypeKind.DECLARED
            ? unnameable(type.getEnclosingType())
            : Optional.empty();
    return enclosing.or(() -> first(type.getTypeArguments()));
  }

  private boolean isAccessible(TypeElement type) {
    if (type.getModifiers().contains(Modifier.PRIVATE) || isHidden(type)) {
      return false;
    }
    if (type.getModifiers().contains(Modifier.PUBLIC) || elements.getPackageOf(type).equals(from)) {
      return true;
    }
    return subclassOf != null
        && type.getModifiers().contains(Modifier.PROTECTED)
        && types.isSubtype(
            types.erasure(subclassOf.asType()),
            types.erasure(Enclosing.outer(type).orElse(type).asType()));
  }

  /**
   * Returns whether a class in the unnamed package is hidden by a member type or type variable.
   * Generated code has no other name for a class in the unnamed package than its simple name.
   */
  private boolean isHidden(TypeElement type) {
    return from.isUnnamed()
        && from.equals(type.getEnclosingElement())
        && (hasVariable(seenFrom, type)
            || Stream.iterate(subclassOf, Objects::nonNull, TypeFacts::superclass)
                .anyMatch(owner -> hasMember(owner, type)));
  }

  private static boolean hasVariable(Element owner, TypeElement type) {
    return owner instanceof TypeElement generic
        && generic.getTypeParameters().stream()
            .anyMatch(variable -> variable.getSimpleName().equals(type.getSimpleName()));
  }

  private static boolean hasMember(TypeElement owner, TypeElement type) {
    return ElementFilter.typesIn(owner.getEnclosedElements()).stream()
            .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
            .anyMatch(member -> member.getSimpleName().equals(type.getSimpleName()))
        || owner.getInterfaces().stream()
            .filter(DeclaredType.class::isInstance)
            .anyMatch(i -> hasMember((TypeElement) ((DeclaredType) i).asElement(), type));
  }

  @SafeVarargs
  private Optional<String> first(List<? extends TypeMirror>... lists) {
    for (List<? extends TypeMirror> list : lists) {
      for (TypeMirror type : list) {
        Optional<String> found = unnameable(type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
