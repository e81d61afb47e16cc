package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.latchwork.processor.types.AnnouncedTypes;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeKinds;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The names of types in generated source, with nullness annotations at any depth. A class that is
 * yet to be generated already has its future name.
 */
public final class TypeNames implements AnnouncedTypes {
  private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull");

  /** Stands for a type variable that has no type argument, because the type is raw. */
  static final TypeVariableName ERASED = TypeVariableName.get("<erased>");

  /**
   * {@code Object} in a list of several bounds. As the first bound, {@code Object} decides the
   * erasure, so it must be written. JavaPoet would leave {@code Object} out if it were a {@link
   * ClassName}.
   */
  static final TypeVariableName OBJECT = TypeVariableName.get("java.lang.Object");

  /** A class that does not exist yet, and the annotation for which it is generated. */
  private record Announced(ClassName name, String annotation, Optional<ClassName> supertype) {}

  /**
   * What the source says about an unresolved type, or about an annotation's value that names such a
   * type.
   */
  private record Learnt(ClassName name, List<TypeMirror> arguments) {}

  private final Map<String, Announced> generated;
  private final Set<ClassName> withdrawn;
  private final String from;
  private final Map<Element, TypeName> variables;
  private final Map<Object, Learnt> learnt;

  public TypeNames() {
    this(new HashMap<>(), new HashSet<>(), "", Map.of(), new IdentityHashMap<>());
  }

  private TypeNames(
      Map<String, Announced> generated,
      Set<ClassName> withdrawn,
      String from,
      Map<? extends Element, ? extends TypeName> variables,
      Map<Object, Learnt> learnt) {
    this.generated = generated;
    this.withdrawn = withdrawn;
    this.from = from;
    this.variables = Map.copyOf(variables);
    this.learnt = learnt;
  }

  /** Returns these names as the sources in a package see them. */
  public TypeNames in(String packageName) {
    return new TypeNames(generated, withdrawn, packageName, variables, learnt);
  }

  /**
   * Returns these names, with the type variables of a type's supertypes replaced with the type
   * arguments. The compiler itself replaces them, except in types that are yet to be generated.
   */
  public TypeNames seenFrom(TypeElement type) {
    return inSubclass(type, Set.of(), List.of());
  }

  /**
   * Returns the names to use in a subclass of the type. If a member type that the subclass inherits
   * has the name of a type variable, the type variable gets another name. In the subclass, javac
   * would take the name for the type variable, and the Eclipse compiler for the member type.
   *
   * @param memberTypes the names of the type's own and inherited member types
   * @param taken names that no type variable may get as its new name
   */
  public TypeNames inSubclass(TypeElement type, Set<String> memberTypes, Collection<String> taken) {
    Map<Element, TypeName> renamed =
        VariableNames.of(type.getTypeParameters(), memberTypes::contains, taken);
    TypeNames own = new TypeNames(generated, withdrawn, from, renamed, learnt);
    return own.with(new SupertypeArguments(own).of(type));
  }

  /** Returns these names, with other names or types for some type variables. */
  TypeNames with(Map<? extends Element, ? extends TypeName> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Element, TypeName> all = new HashMap<>(variables);
    all.putAll(more);
    return new TypeNames(generated, withdrawn, from, all, learnt);
  }

  /** Announces a class that a source may mention before the class exists. */
  public void announce(ClassName name, String annotation, Optional<ClassName> supertype) {
    generated.put(name.canonicalName(), new Announced(name, annotation, supertype));
  }

  /** Withdraws an announced class that will not be generated. The reason is reported elsewhere. */
  public void withdraw(ClassName name) {
    generated.remove(name.canonicalName());
    withdrawn.add(name);
  }

  /**
   * Returns whether the class was announced but will never exist, so that no generated code may
   * call it.
   */
  public boolean isWithdrawn(ClassName name) {
    return withdrawn.contains(name);
  }

  public boolean isAnnounced(ClassName name) {
    return generated.containsKey(name.canonicalName());
  }

  /** Returns the announced class that a source means by a simple or qualified name. */
  public Optional<ClassName> announced(String name) {
    return Optional.ofNullable(generated.get(qualified(name))).map(Announced::name);
  }

  /**
   * Remembers the class of an unresolved type, since the type alone does not identify its class.
   */
  public void learn(TypeMirror unresolved, ClassName name, List<TypeMirror> arguments) {
    learnt.put(unresolved, new Learnt(name, arguments));
  }

  /** Remembers the class that an unresolved value of an annotation names. */
  public void learn(AnnotationValue unresolved, ClassName name) {
    learnt.put(unresolved, new Learnt(name, List.of()));
  }

  /** Returns the class that an annotation's value names; empty if the class is not known. */
  public Optional<ClassName> classOf(AnnotationValue value) {
    return value.getValue() instanceof TypeMirror type
        ? classOf(type)
        : Optional.ofNullable(learnt.get(value)).map(Learnt::name);
  }

  /** Returns the type arguments, as far as they are known. */
  @Override
  public List<? extends TypeMirror> arguments(DeclaredType unresolved) {
    Learnt known = learnt.get(unresolved);
    return known == null ? unresolved.getTypeArguments() : known.arguments();
  }

  /** Returns whether an unresolved type is an announced class. */
  public boolean isAnnounced(TypeMirror unresolved) {
    return announced((DeclaredType) unresolved) != null;
  }

  /** Returns whether an unresolved type is a class announced for the annotation. */
  public boolean isAnnounced(TypeMirror unresolved, String annotation) {
    Announced announced = announced((DeclaredType) unresolved);
    return announced != null && announced.annotation().equals(annotation);
  }

  private @Nullable Announced announced(DeclaredType unresolved) {
    return generated.get(nameOf(unresolved));
  }

  @Override
  public String nameOf(DeclaredType unresolved) {
    Learnt known = learnt.get(unresolved);
    return known == null
        ? qualified(((TypeElement) unresolved.asElement()).getQualifiedName().toString())
        : known.name().canonicalName();
  }

  @Override
  public Optional<String> supertype(DeclaredType unresolved) {
    return Optional.ofNullable(announced(unresolved))
        .flatMap(Announced::supertype)
        .map(ClassName::canonicalName);
  }

  public TypeName of(TypeMirror type) {
    TypeName plain =
        switch (TypeKinds.of(type)) {
          case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
          case TYPEVAR -> ofVariable(((TypeVariable) type).asElement());
          case WILDCARD -> ofWildcard((WildcardType) type);
          case DECLARED, ERROR -> ofDeclared((DeclaredType) type);
          default -> TypeName.get(type);
        };
    List<AnnotationSpec> nullness = nullness(type.getAnnotationMirrors());
    return nullness.isEmpty() ? plain : plain.annotated(nullness);
  }

  /** The class of a type, if it has one. */
  public Optional<ClassName> classOf(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case DECLARED, ERROR -> Optional.of(className((DeclaredType) type));
      default -> Optional.empty();
    };
  }

  public List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().map(this::of).toList();
  }

  /** The declaration of a type variable, with its bounds. */
  public TypeVariableName declared(TypeParameterElement parameter) {
    String name =
        variables.get(parameter) instanceof TypeVariableName renamed
            ? renamed.name()
            : parameter.getSimpleName().toString();
    return variable(name, parameter.getBounds());
  }

  /**
   * Returns the names to use for a type and, if it is an inner class, for its enclosing types. If a
   * type variable of an inner class hides one of an outer class, the hidden type variable gets
   * another name. Type variables of superclasses are not replaced with type arguments.
   *
   * @param around the type and its enclosing types, the innermost first
   * @param isReserved recognizes names that no type variable may have
   */
  public TypeNames ofInner(List<TypeElement> around, Predicate<String> isReserved) {
    List<TypeParameterElement> parameters =
        around.stream()
            .<TypeParameterElement>flatMap(type -> type.getTypeParameters().stream())
            .toList();
    Map<Element, TypeName> renamed = VariableNames.of(parameters, isReserved, List.of());
    return new TypeNames(generated, withdrawn, from, renamed, learnt);
  }

  /** Returns these names, with other names for a method's type variables that are reserved. */
  public TypeNames ofMethod(ExecutableElement method, Predicate<String> isReserved) {
    List<String> ofTypes = variables.values().stream().map(TypeName::toString).toList();
    return with(VariableNames.of(method.getTypeParameters(), isReserved, ofTypes));
  }

  /** The declaration of a method's type variable, with its bounds as a subclass sees them. */
  public TypeVariableName declared(TypeVariable variable) {
    return variable(ofVariable(variable.asElement()).toString(), TypeKinds.bounds(variable));
  }

  private TypeVariableName variable(String name, List<? extends TypeMirror> bounds) {
    boolean several = bounds.size() > 1;
    return TypeVariableName.get(
        name,
        of(bounds).stream()
            .map(bound -> several && bound.equals(ClassName.OBJECT) ? OBJECT : bound)
            .toArray(TypeName[]::new));
  }

  private TypeName ofVariable(Element variable) {
    TypeName known = variables.get(variable);
    return known == null ? TypeVariableName.get(variable.getSimpleName().toString()) : known;
  }

  /** A class with its own type variables as type arguments, if it has any. */
  public static TypeName applied(ClassName type, List<TypeVariableName> variables) {
    return variables.isEmpty()
        ? type
        : ParameterizedTypeName.get(
            type,
            variables.stream().map(v -> TypeVariableName.get(v.name())).toArray(TypeName[]::new));
  }

  /** Returns the annotations in the list that say whether null is allowed. */
  public static List<AnnotationSpec> nullness(List<? extends AnnotationMirror> annotations) {
    return annotations.stream().filter(TypeNames::isNullness).map(AnnotationSpec::get).toList();
  }

  static boolean isNullness(AnnotationMirror annotation) {
    // javac itself reports an annotation that is missing
    return annotation.getAnnotationType().getKind() != TypeKind.ERROR
        && NULLNESS.contains(annotation.getAnnotationType().asElement().getSimpleName().toString());
  }

  private TypeName ofWildcard(WildcardType type) {
    if (type.getSuperBound() != null) {
      return WildcardTypeName.supertypeOf(of(type.getSuperBound()));
    }
    return WildcardTypeName.subtypeOf(
        type.getExtendsBound() == null ? ClassName.OBJECT : of(type.getExtendsBound()));
  }

  private TypeName ofDeclared(DeclaredType type) {
    ClassName name = className(type);
    List<TypeName> arguments = argumentsOf(type);
    if (isInner((TypeElement) type.asElement())
        && type.getEnclosingType().getKind() == TypeKind.DECLARED
        && of(type.getEnclosingType()) instanceof ParameterizedTypeName enclosing) {
      return enclosing.nestedClass(name.simpleName(), arguments);
    }
    return arguments.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
  }

  private List<TypeName> argumentsOf(DeclaredType type) {
    List<TypeName> arguments = of(arguments(type));
    boolean erased = arguments.stream().anyMatch(a -> TypeVariables.in(a).contains(ERASED.name()));
    return erased ? List.of() : arguments;
  }

  /**
   * Returns whether the type is an inner class. The enclosing type of its type mirror is not used,
   * since the Eclipse compiler gives an enclosing type to static types too.
   */
  private static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC)
        && Enclosing.outer(type).filter(outer -> !outer.getKind().isInterface()).isPresent();
  }

  private ClassName className(DeclaredType type) {
    if (TypeKinds.of(type) != TypeKind.ERROR) {
      return ClassName.get((TypeElement) type.asElement());
    }
    Announced announced = announced(type);
    if (announced != null) {
      return announced.name();
    }
    // javac reports an unknown type, so code generated from it is never used; if the type is
    // generic, javac does not even have a name for it
    return SourceVersion.isName(type.asElement().getSimpleName())
        ? ClassName.get((TypeElement) type.asElement())
        : ClassName.OBJECT;
  }

  /**
   * Returns the qualified name of an unresolved type. The compiler knows only its simple name,
   * unless the source imports the type or writes the name in full.
   */
  private String qualified(String name) {
    return name.contains(".") || from.isEmpty() ? name : from + "." + name;
  }
}
