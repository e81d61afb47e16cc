package dev.latchwork.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads the signatures of the methods and constructors that a generated class repeats. */
public final class Signatures {
  private final Members members;
  private final TypeNames names;
  private final LintFacts lint;
  private final Optional<CarriedAnnotations> carried;

  public Signatures(Members members, TypeNames names, LintFacts lint) {
    this(members, names, lint, Optional.empty());
  }

  /**
   * Creates a reader whose signatures include the annotations that generated declarations repeat,
   * if any.
   */
  public Signatures(
      Members members, TypeNames names, LintFacts lint, Optional<CarriedAnnotations> carried) {
    this.members = members;
    this.names = names;
    this.lint = lint;
    this.carried = carried;
  }

  /**
   * Returns the signature of the method as {@code type} declares or inherits it.
   *
   * @param taken names that the parameters must not have
   */
  public Signature of(ExecutableElement method, TypeElement type, Collection<String> taken) {
    ExecutableType seen = asSeenFrom(type, method);
    if (hasArrayBound(seen)) {
      return erased(method, seen, type, taken);
    }
    TypeMirror returns = seen.getReturnType();
    TypeNames names = this.names.with(hiding(seen, method, type));
    return new Signature(
        method.getSimpleName().toString(),
        access(method),
        seen.getTypeVariables().stream().map(names::declared).toList(),
        isInferred(seen),
        names.of(returns),
        parameters(method, seen.getParameterTypes(), taken, names),
        Map.of(),
        method.isVarArgs(),
        names.of(seen.getThrownTypes()),
        annotations(method, returns),
        lint.of(method, seen, type));
  }

  /**
   * Returns whether an array is the bound of a type variable, which source code cannot express.
   * {@code <A extends T> void m(A a)} has such a bound if an array is the type argument for T.
   */
  private static boolean hasArrayBound(ExecutableType seen) {
    return seen.getTypeVariables().stream()
        .anyMatch(v -> v.getUpperBound().getKind() == TypeKind.ARRAY);
  }

  /**
   * Returns the signature without type variables and type arguments. A method with this signature
   * overrides the original method too.
   */
  private Signature erased(
      ExecutableElement method, ExecutableType seen, TypeElement type, Collection<String> taken) {
    TypeMirror returns = members.erasure(seen.getReturnType());
    List<TypeMirror> parameters =
        seen.getParameterTypes().stream().<TypeMirror>map(members::erasure).toList();
    Set<String> warnings = new TreeSet<>(lint.of(method, seen, type));
    if (Stream.concat(parameters.stream(), Stream.of(returns)).anyMatch(Signatures::isRaw)) {
      warnings.addAll(List.of("rawtypes", "unchecked"));
    } else if (seen.getReturnType().getKind() == TypeKind.TYPEVAR) {
      warnings.add("unchecked");
    }
    List<ParameterSpec> declared = parameters(method, parameters, taken, names);
    Map<String, TypeName> casts = casts(seen, declared);
    if (!casts.isEmpty()) {
      warnings.add("unchecked");
    }
    return new Signature(
        method.getSimpleName().toString(),
        access(method),
        List.of(),
        true,
        names.of(returns),
        declared,
        casts,
        method.isVarArgs(),
        names.of(seen.getThrownTypes().stream().map(members::erasure).toList()),
        annotations(method, returns),
        warnings);
  }

  /**
   * Returns, by the name of the parameter, the types that mention type variables of the class,
   * since erasure removes these variables. In the returned types, each type variable of the method
   * is replaced with its first bound.
   */
  private Map<String, TypeName> casts(ExecutableType seen, List<ParameterSpec> declared) {
    Map<Element, TypeName> bounds = new HashMap<>();
    for (TypeVariable variable : seen.getTypeVariables()) {
      bounds.put(variable.asElement(), names.with(bounds).of(TypeKinds.bounds(variable).get(0)));
    }
    Map<String, TypeName> casts = new HashMap<>();
    for (int i = 0; i < declared.size(); i++) {
      TypeName type = names.with(bounds).of(seen.getParameterTypes().get(i));
      if (!TypeVariables.in(type).isEmpty()) {
        casts.put(declared.get(i).name(), type);
      }
    }
    return casts;
  }

  /** Returns the signature of an additional method, which overrides nothing. */
  public static Signature of(
      String name,
      Set<Modifier> access,
      TypeName returns,
      List<ParameterSpec> parameters,
      List<AnnotationSpec> annotations) {
    return new Signature(
        name,
        access,
        List.of(),
        true,
        returns,
        parameters,
        Map.of(),
        false,
        List.of(),
        annotations,
        Set.of());
  }

  private static boolean isRaw(TypeMirror erased) {
    return erased instanceof ArrayType array
        ? isRaw(array.getComponentType())
        : erased instanceof DeclaredType declared
            && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
  }

  /**
   * Returns the method's type as a member of {@code type}. Substituting type arguments loses type
   * annotations, so it is done only if there may be type arguments to substitute.
   */
  private ExecutableType asSeenFrom(TypeElement type, ExecutableElement method) {
    TypeElement owner = Enclosing.type(method);
    boolean same =
        owner.equals(type)
            || (owner.getTypeParameters().isEmpty() && Enclosing.outer(owner).isEmpty());
    return same ? (ExecutableType) method.asType() : members.asMember(method, type);
  }

  /**
   * Returns new names for the type variables of an inherited method that are named like a type
   * variable of the class. Otherwise {@code <E> m(E, T)} would become {@code <E> m(E, E)} in a
   * class that has its own {@code E} in place of {@code T}.
   */
  private Map<Element, TypeName> hiding(
      ExecutableType seen, ExecutableElement method, TypeElement type) {
    if (type.equals(Enclosing.type(method))) {
      return Map.of();
    }
    List<String> ofClass =
        type.getTypeParameters().stream().map(p -> names.declared(p).name()).toList();
    List<Element> variables =
        seen.getTypeVariables().stream().map(TypeVariable::asElement).toList();
    return VariableNames.of(variables, ofClass::contains, ofClass);
  }

  /**
   * Returns whether javac infers the right type arguments for a call that passes the parameters on.
   * It does if each type variable with a bound occurs outside wildcards in the type of a parameter
   * or in the return type. A return type that is only a type variable does not count. For {@code <T
   * extends Comparable<T>> m(List<? super T>)}, javac infers something else.
   */
  private static boolean isInferred(ExecutableType method) {
    List<TypeMirror> types = new ArrayList<>(method.getParameterTypes());
    if (method.getReturnType().getKind() != TypeKind.TYPEVAR) {
      types.add(method.getReturnType());
    }
    return method.getTypeVariables().stream()
        .filter(v -> !v.getUpperBound().toString().equals("java.lang.Object"))
        .allMatch(v -> types.stream().anyMatch(t -> says(t, v)));
  }

  private static boolean says(TypeMirror type, TypeVariable variable) {
    return switch (TypeKinds.of(type)) {
      case TYPEVAR -> ((TypeVariable) type).asElement().equals(variable.asElement());
      case ARRAY -> says(((ArrayType) type).getComponentType(), variable);
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().anyMatch(a -> says(a, variable));
      default -> false;
    };
  }

  private static Set<Modifier> access(ExecutableElement method) {
    Set<Modifier> access = EnumSet.noneOf(Modifier.class);
    access.addAll(method.getModifiers());
    access.retainAll(EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED));
    return Set.copyOf(access);
  }

  private List<ParameterSpec> parameters(
      ExecutableElement method,
      List<? extends TypeMirror> types,
      Collection<String> taken,
      TypeNames names) {
    NameAllocator allocator = GeneratedNames.avoiding(taken);
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror type = types.get(i);
      String name =
          Enclosing.isOfJdk(method)
              ? ParameterNames.of(type)
              : parameter.getSimpleName().toString();
      parameters.add(
          ParameterSpec.builder(names.of(type), allocator.newName(name))
              .addAnnotations(declarationNullness(parameter, type))
              .addAnnotations(carried(parameter, parameter.asType()))
              .build());
    }
    return parameters;
  }

  private List<AnnotationSpec> annotations(ExecutableElement method, TypeMirror returns) {
    List<AnnotationSpec> annotations = new ArrayList<>(declarationNullness(method, returns));
    annotations.addAll(carried(method, method.getReturnType()));
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (Annotations.name(mirror).contentEquals("java.lang.Deprecated")) {
        annotations.add(AnnotationSpec.get(mirror));
      }
    }
    return annotations;
  }

  private List<AnnotationSpec> carried(Element element, TypeMirror type) {
    return carried.map(c -> c.of(element, type)).orElse(List.of());
  }

  /**
   * Returns the nullness annotations that a declaration has, but its type does not. An annotation
   * that targets both the declaration and the type appears in both places, but is written once.
   */
  private static List<AnnotationSpec> declarationNullness(Element element, TypeMirror type) {
    List<AnnotationSpec> declared =
        new ArrayList<>(TypeNames.nullness(element.getAnnotationMirrors()));
    for (TypeMirror t = type; ; t = ((ArrayType) t).getComponentType()) {
      declared.removeAll(TypeNames.nullness(t.getAnnotationMirrors()));
      if (t.getKind() != TypeKind.ARRAY) {
        return declared;
      }
    }
  }
}
