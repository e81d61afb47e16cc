package dev.latchwork.processor.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler's answers about types, corrected for types that are yet to be generated. javac
 * considers such a type the same as every other type, and a subtype of every other type. That way,
 * javac reports a missing type only once. Here, the type is treated as the class that it will be:
 * it is not the same as any other type, and it is a subtype of the type that it will extend or
 * implement.
 */
public final class TypeRelations extends ForwardingTypes {
  private final Elements elements;
  private final AnnouncedTypes forthcoming;
  private final UnresolvedTypes agreement;

  public TypeRelations(Types compiler, Elements elements, AnnouncedTypes forthcoming) {
    super(compiler instanceof TypeRelations relations ? relations.compiler() : compiler);
    this.elements = elements;
    this.forthcoming = forthcoming;
    this.agreement = new UnresolvedTypes(forthcoming);
  }

  @Override
  public boolean isSameType(TypeMirror first, TypeMirror second) {
    return super.isSameType(first, second) && agreement.of(first, second);
  }

  /** Returns whether the types are the same without their type arguments. */
  public boolean isSameErasure(TypeMirror first, TypeMirror second) {
    TypeMirror one = erasure(first);
    TypeMirror other = erasure(second);
    if (one instanceof ArrayType array && other instanceof ArrayType too) {
      return isSameErasure(array.getComponentType(), too.getComponentType());
    }
    boolean unresolved = isUnresolved(one) || isUnresolved(other);
    return unresolved ? agreement.haveSameName(one, other) : super.isSameType(one, other);
  }

  @Override
  public boolean isSubtype(TypeMirror type, TypeMirror of) {
    if (of instanceof IntersectionType all) {
      return all.getBounds().stream().allMatch(bound -> isSubtype(type, bound));
    }
    return switch (TypeKinds.of(type)) {
      case ERROR, TYPEVAR, INTERSECTION ->
          isSameType(type, of) || above(type).anyMatch(bound -> isSubtype(bound, of));
      case ARRAY ->
          areReferences(type, of)
              ? isSubtype(component(type), component(of))
              : !agreement.mentionsUnresolved(of) && super.isSubtype(type, of);
      case DECLARED -> !isUnresolved(of) && super.isSubtype(type, of) && fits(type, of);
      case NULL -> !of.getKind().isPrimitive();
      default -> !isUnresolved(of) && super.isSubtype(type, of);
    };
  }

  @Override
  public boolean isAssignable(TypeMirror type, TypeMirror to) {
    return switch (TypeKinds.of(type)) {
      case ERROR, TYPEVAR, INTERSECTION ->
          isSameType(type, to) || above(type).anyMatch(bound -> isAssignable(bound, to));
      case DECLARED -> !isUnresolved(to) && super.isAssignable(type, to) && fits(type, to);
      case ARRAY ->
          areReferences(type, to)
              ? isAssignable(component(type), component(to))
              : !agreement.mentionsUnresolved(to) && super.isAssignable(type, to);
      case NULL -> !to.getKind().isPrimitive();
      default -> !isUnresolved(to) && super.isAssignable(type, to);
    };
  }

  /**
   * Compares the erased parameter types if any of them is unresolved. For such signatures, a
   * compiler's answer does not depend on the types.
   */
  @Override
  public boolean isSubsignature(ExecutableType first, ExecutableType second) {
    List<? extends TypeMirror> one = first.getParameterTypes();
    List<? extends TypeMirror> other = second.getParameterTypes();
    boolean unresolved =
        Stream.concat(one.stream(), other.stream())
            .anyMatch(type -> agreement.mentionsUnresolved(erasure(type)));
    return unresolved
        ? one.size() == other.size()
            && IntStream.range(0, one.size()).allMatch(i -> isSameErasure(one.get(i), other.get(i)))
        : super.isSubsignature(first, second);
  }

  @Override
  public List<? extends TypeMirror> directSupertypes(TypeMirror type) {
    return isUnresolved(type) ? above(type).toList() : super.directSupertypes(type);
  }

  /** Keeps the name of a type that is yet to be generated. The compilers lose this name. */
  @Override
  public TypeMirror erasure(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ERROR -> type;
      case TYPEVAR -> erasure(TypeKinds.bounds((TypeVariable) type).get(0));
      case INTERSECTION -> erasure(((IntersectionType) type).getBounds().get(0));
      case ARRAY -> {
        TypeMirror component = erasure(component(type));
        yield isUnresolved(component) ? getArrayType(component) : super.erasure(type);
      }
      default -> super.erasure(type);
    };
  }

  private static boolean isUnresolved(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.ERROR;
  }

  private static TypeMirror component(TypeMirror array) {
    return ((ArrayType) array).getComponentType();
  }

  private static boolean areReferences(TypeMirror type, TypeMirror other) {
    return type instanceof ArrayType array
        && other instanceof ArrayType too
        && !array.getComponentType().getKind().isPrimitive()
        && !too.getComponentType().getKind().isPrimitive();
  }

  /**
   * Returns the direct supertypes: the bounds of a type variable or intersection, or the type that
   * an unresolved type will extend or implement, which is Object if nothing else is known.
   */
  private Stream<? extends TypeMirror> above(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case TYPEVAR -> TypeKinds.bounds((TypeVariable) type).stream();
      case INTERSECTION -> ((IntersectionType) type).getBounds().stream();
      default -> Stream.of(source((DeclaredType) type));
    };
  }

  private TypeMirror source(DeclaredType unresolved) {
    Optional<TypeElement> source =
        forthcoming
            .supertype(unresolved)
            .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)));
    List<? extends TypeMirror> arguments = forthcoming.arguments(unresolved);
    return source
        .<TypeMirror>map(
            type ->
                arguments.size() == type.getTypeParameters().size()
                    ? getDeclaredType(type, arguments.toArray(TypeMirror[]::new))
                    : getDeclaredType(type))
        .orElseGet(() -> elements.getTypeElement("java.lang.Object").asType());
  }

  /**
   * Finds the supertype of {@code type} that has the same class as {@code of}, and returns whether
   * its type arguments fit those of {@code of}. The compiler's own answer is not enough, since it
   * accepts any type argument that is unresolved.
   */
  private boolean fits(TypeMirror type, TypeMirror of) {
    if (!(of instanceof DeclaredType wanted) || wanted.getTypeArguments().isEmpty()) {
      return true;
    }
    return as(wanted.asElement(), (DeclaredType) type)
        .map(DeclaredType::getTypeArguments)
        .filter(arguments -> arguments.size() == wanted.getTypeArguments().size())
        .filter(
            arguments ->
                !IntStream.range(0, arguments.size())
                    .allMatch(i -> holds(wanted.getTypeArguments().get(i), arguments.get(i))))
        .isEmpty();
  }

  /** Returns the type's supertype whose class is {@code wanted}, with its type arguments. */
  private Optional<DeclaredType> as(Object wanted, DeclaredType type) {
    return type.asElement().equals(wanted)
        ? Optional.of(type)
        : directSupertypes(type).stream()
            .filter(DeclaredType.class::isInstance)
            .flatMap(s -> as(wanted, (DeclaredType) s).stream())
            .findFirst();
  }

  private boolean holds(TypeMirror wanted, TypeMirror argument) {
    if (!agreement.mentionsUnresolved(wanted) && !agreement.mentionsUnresolved(argument)) {
      return true;
    }
    if (!(wanted instanceof WildcardType range)) {
      return agreement.of(wanted, argument);
    }
    TypeMirror high = range.getExtendsBound();
    TypeMirror low = range.getSuperBound();
    return argument instanceof WildcardType other
        ? (high == null
                || (other.getExtendsBound() != null && isSubtype(other.getExtendsBound(), high)))
            && (low == null
                || (other.getSuperBound() != null && isSubtype(low, other.getSuperBound())))
        : (high == null || isSubtype(argument, high)) && (low == null || isSubtype(low, argument));
  }
}
