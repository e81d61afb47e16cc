package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.Overridability;
import dev.latchwork.processor.types.Serializability;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The class or interface that is being read, and what its readers share. */
final class GuardedType {
  private final TypeElement type;
  private final ClassName generated;
  private final Element origin;
  private final Env env;
  private final Findings findings;
  private final Nameability nameability;
  private final List<ExecutableElement> methods;
  private final Set<ExecutableElement> unimplemented = new LinkedHashSet<>();
  private final Set<ExecutableElement> claimed = new LinkedHashSet<>();
  private final Set<ExecutableElement> predicates = new LinkedHashSet<>();

  GuardedType(TypeElement type, ClassName generated, Env env, Findings findings) {
    this(type, generated, type, env, env.nameability(type), findings);
  }

  /**
   * @param origin the annotated element: the type itself, or the element whose {@code @Guarded.Of}
   *     names the type; in this case, all findings are reported at the element
   */
  GuardedType(
      TypeElement type,
      ClassName generated,
      Element origin,
      Env env,
      Nameability nameability,
      Findings findings) {
    this.type = type;
    this.generated = generated;
    this.origin = origin;
    this.env = env;
    this.findings = findings;
    this.nameability = nameability;
    this.methods = env.members().methods(type);
    methods.stream()
        .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
        .forEach(unimplemented::add);
  }

  TypeElement type() {
    return type;
  }

  /** Returns whether the type is the class that is generated for this class. */
  boolean isGenerated(TypeMirror type) {
    return env.names().classOf(type).filter(generated::equals).isPresent();
  }

  /**
   * Returns whether the type is an interface that is not annotated itself, but that
   * {@code @Guarded.Of} names.
   */
  boolean isForeign() {
    return !origin.equals(type);
  }

  boolean isSerializable() {
    return Serializability.isSerializable(type.asType(), env.types(), env.elements());
  }

  Env env() {
    return env;
  }

  Nameability nameability() {
    return nameability;
  }

  /** Declared and inherited methods; those of a class include the methods of Object. */
  List<ExecutableElement> methods() {
    return methods;
  }

  Overridability overridability(ExecutableElement method) {
    return env.members().overridability(method, type);
  }

  boolean declares(Element member) {
    return type.equals(member.getEnclosingElement());
  }

  /** The abstract methods that nothing implements yet. */
  Set<ExecutableElement> unimplemented() {
    return unimplemented;
  }

  /**
   * The methods that are not overridden in the usual way, because another method is generated for
   * them or because their {@code @When} was refused.
   */
  Set<ExecutableElement> claimed() {
    return claimed;
  }

  /** The methods that serve as predicates of {@code @When} methods. */
  Set<ExecutableElement> predicates() {
    return predicates;
  }

  /** Returns the method with that name and those parameter types, compared after erasure. */
  Optional<ExecutableElement> method(String name, TypeMirror... parameters) {
    return methods.stream()
        .filter(m -> m.getSimpleName().contentEquals(name))
        .filter(m -> hasParameters(m, List.of(parameters)))
        .findFirst();
  }

  private boolean hasParameters(ExecutableElement method, List<TypeMirror> parameters) {
    List<? extends TypeMirror> own = env.members().asMember(method, type).getParameterTypes();
    if (own.size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!env.types().isSameErasure(own.get(i), parameters.get(i))) {
        return false;
      }
    }
    return true;
  }

  void find(Rule rule, Element at, Object... arguments) {
    Position position = origin.equals(type) ? Position.at(at, type) : Position.at(origin);
    findings.add(rule, position, arguments);
  }

  /**
   * Reports at an element of the annotation if the source sets that element, otherwise at the
   * annotation.
   */
  void findAt(Rule rule, AnnotationMirror annotation, String element, Object... arguments) {
    Position position =
        Annotations.value(annotation, element)
            .map(value -> Position.at(origin, annotation, value))
            .orElseGet(() -> Position.at(origin, annotation));
    findings.add(rule, position, arguments);
  }

  /**
   * Reports at an element of an annotation on a member, at the member if the source does not set
   * that element, or at the class if the member is inherited.
   */
  void findAt(
      Rule rule, Element member, AnnotationMirror annotation, String element, Object... arguments) {
    Position position =
        Annotations.value(annotation, element)
            .filter(value -> declares(member))
            .map(value -> Position.at(member, annotation, value))
            .orElseGet(() -> Position.at(member, type));
    findings.add(rule, position, arguments);
  }

  /**
   * The member as messages name it: {@code Account.deposit(long)}, even if {@code Account} inherits
   * it.
   */
  String show(Element member) {
    String owner = type.getSimpleName().toString();
    if (!(member instanceof ExecutableElement method)) {
      return owner + "." + member.getSimpleName();
    }
    String parameters =
        method.getParameters().stream()
            .map(p -> simple(p.asType()))
            .collect(Collectors.joining(", ", "(", ")"));
    return method.getSimpleName().contentEquals("<init>")
        ? owner + parameters
        : owner + "." + method.getSimpleName() + parameters;
  }

  /** The type as messages name it: without its package and without type arguments. */
  String simple(TypeMirror type) {
    TypeMirror erased = env.types().erasure(type);
    return erased instanceof ArrayType array
        ? simple(array.getComponentType()) + "[]"
        : env.names().classOf(erased).map(ClassName::simpleName).orElseGet(erased::toString);
  }
}
