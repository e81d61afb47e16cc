package dev.latchwork.processor.types;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells whether objects can be serialized here and read on another machine, judging by declared
 * types. Fields are examined only in classes of one package, that of the mapped class. Other
 * classes, and classes with their own serialization code, only have to implement Serializable.
 */
public final class Serializability {
  /** The reason why values of a type cannot be serialized, with a remedy. */
  public record Obstacle(String reason, String remedy) {}

  private static final Set<String> WRITERS = Set.of("writeObject", "writeReplace");
  private static final Set<String> READERS = Set.of("readObject", "readResolve");

  private final TypeRelations types;
  private final Elements elements;
  private final TypeFacts facts;
  private final Element home;
  private final Set<TypeElement> asked = new HashSet<>();
  private final Set<Element> open = new HashSet<>();

  /**
   * @param from a type in the package whose classes are examined
   */
  public Serializability(
      TypeRelations types, Elements elements, TypeFacts facts, TypeElement from) {
    this.types = types;
    this.elements = elements;
    this.facts = facts;
    this.home = elements.getPackageOf(from);
  }

  /**
   * Returns whether the type itself is declared serializable, so that javac does not warn about a
   * field of the type. An interface such as {@code List} is not declared serializable, although its
   * values may be serializable.
   */
  public boolean isDeclared(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ARRAY -> isDeclared(((ArrayType) type).getComponentType());
      default -> type.getKind().isPrimitive() || isSerializable(type);
    };
  }

  private boolean isSerializable(TypeMirror type) {
    return isSerializable(type, types, elements);
  }

  /**
   * Returns whether the type implements Serializable, whether or not serialization would succeed.
   */
  public static boolean isSerializable(TypeMirror type, TypeRelations types, Elements elements) {
    return types.isSubtype(
        types.erasure(type), elements.getTypeElement("java.io.Serializable").asType());
  }

  /** Returns what keeps values of the type from being serialized; empty if nothing does. */
  public Optional<Obstacle> obstacle(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ARRAY -> obstacle(((ArrayType) type).getComponentType());
      case TYPEVAR -> ofVariable((TypeVariable) type);
      case WILDCARD -> ofWildcard((WildcardType) type);
      case INTERSECTION ->
          ((IntersectionType) type).getBounds().stream().anyMatch(b -> obstacle(b).isEmpty())
              ? Optional.empty()
              : notSerializable(type);
      case DECLARED -> ofDeclared((DeclaredType) type);
      case ERROR -> isSerializable(type) ? Optional.empty() : notSerializable(type);
      default -> Optional.empty();
    };
  }

  /**
   * Examines the bound of a type variable. A bound that mentions the variable itself is not an
   * obstacle for that reason alone.
   */
  private Optional<Obstacle> ofVariable(TypeVariable variable) {
    if (!open.add(variable.asElement())) {
      return Optional.empty();
    }
    Optional<Obstacle> ofBound = obstacle(variable.getUpperBound());
    open.remove(variable.asElement());
    return ofBound.map(
        o ->
            new Obstacle(
                "%s may be a type that is not Serializable".formatted(variable),
                "give %s the bound java.io.Serializable".formatted(variable)));
  }

  private Optional<Obstacle> ofWildcard(WildcardType wildcard) {
    TypeMirror bound = wildcard.getExtendsBound();
    return bound == null
        ? Optional.of(
            new Obstacle(
                "%s can be any type".formatted(wildcard),
                "write ? extends java.io.Serializable instead"))
        : obstacle(bound);
  }

  private Optional<Obstacle> ofDeclared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (facts.isResource(type)) {
      return Optional.of(
          new Obstacle(
              "%s is tied to one machine".formatted(element.getSimpleName()),
              "create the %s on the machine that needs it".formatted(element.getSimpleName())));
    }
    boolean isContainer = element.getKind().isInterface() && facts.container(type).isPresent();
    if (!isContainer && !isSerializable(type)) {
      return notSerializable(type);
    }
    if (Enclosing.isOfJdk(element)) {
      return element.getQualifiedName().contentEquals("java.lang.Class")
          ? Optional.empty()
          : first(type.getTypeArguments().stream().map(this::obstacle));
    }
    return first(Stream.of(ofGuard(element), ofFields(type, element)));
  }

  private static Optional<Obstacle> first(Stream<Optional<Obstacle>> obstacles) {
    return obstacles.flatMap(Optional::stream).findFirst();
  }

  private Optional<Obstacle> notSerializable(TypeMirror type) {
    Element element = types.asElement(type);
    String name = element == null ? type.toString() : element.getSimpleName().toString();
    boolean isOwn = element != null && elements.getPackageOf(element).equals(home);
    return Optional.of(
        new Obstacle(
            name + " is not Serializable",
            isOwn
                ? "make %s implement java.io.Serializable".formatted(name)
                : "use a Serializable type"));
  }

  private Optional<Obstacle> ofGuard(TypeElement element) {
    return facts.isGuarded(element.asType()) && !facts.isDeepCopy(element.asType())
        ? Optional.of(
            new Obstacle(
                "%s would be serialized without its lock".formatted(element.getSimpleName()),
                "annotate %s with @DeepCopy, so that a copy is sent"
                    .formatted(element.getSimpleName())))
        : Optional.empty();
  }

  private Optional<Obstacle> ofFields(DeclaredType type, TypeElement element) {
    if (element.getKind() == ElementKind.ENUM
        || !elements.getPackageOf(element).equals(home)
        || hasOne(element, WRITERS)
        || !asked.add(element)) {
      return Optional.empty();
    }
    List<VariableElement> fields = Members.instanceFields(element);
    return first(
        Stream.of(
                fields.stream().map(field -> ofField(type, element, field)),
                Stream.of(ofOuter(element), ofSuperclass(element)))
            .flatMap(s -> s));
  }

  private Optional<Obstacle> ofField(DeclaredType owner, TypeElement type, VariableElement field) {
    String name = type.getSimpleName() + "." + field.getSimpleName();
    boolean isTransient = field.getModifiers().contains(Modifier.TRANSIENT);
    if (facts.isResource(field.asType())) {
      boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
      boolean isLost = isTransient && isFinal;
      return isTransient && (!isLost || hasOne(type, READERS))
          ? Optional.empty()
          : Optional.of(
              new Obstacle(
                  isLost
                      ? "the transient final %s is null on the other machine".formatted(name)
                      : "%s is tied to one machine".formatted(name),
                  isLost
                      ? "return a new %s from readResolve()".formatted(type.getSimpleName())
                      : type.getKind() == ElementKind.RECORD
                          ? "leave it out of the record"
                          : (isFinal ? "drop final, make" : "make")
                              + " the field transient, and assign a new object to it if it is"
                              + " null after deserialization"));
    }
    return isTransient
        ? Optional.empty()
        : obstacle(types.asMemberOf(owner, field))
            .map(o -> new Obstacle("%s (in the field %s)".formatted(o.reason(), name), o.remedy()));
  }

  /**
   * Examines the enclosing class, since an object of an inner class includes its enclosing object.
   */
  private Optional<Obstacle> ofOuter(TypeElement type) {
    boolean isInner =
        type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.STATIC);
    return isInner
        ? Enclosing.outer(type)
            .filter(outer -> !outer.getKind().isInterface())
            .flatMap(outer -> obstacle(outer.asType()).map(o -> ofOuter(type, outer, o)))
        : Optional.empty();
  }

  private static Obstacle ofOuter(TypeElement type, TypeElement outer, Obstacle obstacle) {
    return new Obstacle(
        "%s (%s is an inner class of %s)"
            .formatted(obstacle.reason(), type.getSimpleName(), outer.getSimpleName()),
        obstacle.remedy());
  }

  private Optional<Obstacle> ofSuperclass(TypeElement type) {
    TypeElement superclass = TypeFacts.superclass(type);
    if (superclass == null || superclass.getQualifiedName().contentEquals("java.lang.Object")) {
      return Optional.empty();
    }
    if (isSerializable(superclass.asType())) {
      return obstacle(type.getSuperclass());
    }
    return Members.instanceFields(superclass).isEmpty()
        ? Optional.empty()
        : notSerializable(superclass.asType())
            .map(o -> new Obstacle(o.reason() + ", and its fields would be lost", o.remedy()));
  }

  private static boolean hasOne(TypeElement type, Set<String> methods) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(m -> methods.contains(m.getSimpleName().toString()));
  }
}
