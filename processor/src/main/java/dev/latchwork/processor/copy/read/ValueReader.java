package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeKinds;
import dev.latchwork.processor.types.known.CopyKind;
import dev.latchwork.processor.types.known.PoolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads what the copy gets for a field, according to {@code @Copy} or to the field's type. */
final class ValueReader {
  private final Env env;
  private final TypeElement type;
  private final FieldAccess access;
  private final CopyPlanner planner;
  private final Findings findings;

  ValueReader(
      Env env, TypeElement type, FieldAccess access, CopyPlanner planner, Findings findings) {
    this.env = env;
    this.type = type;
    this.access = access;
    this.planner = planner;
    this.findings = findings;
  }

  Value read(VariableElement field) {
    FieldPolicy policy = FieldPolicy.of(field);
    TypeMirror declared = access.typeOf(field);
    TypeName name = env.names().of(declared).withoutAnnotations();
    if (policy.callsMethod()) {
      return returned(field, policy, declared);
    }
    return switch (policy.kind()) {
      case SHARE -> new Value.Copied(new Same(name, Sharing.NOT_STATE, "as @Copy(SHARE) says"));
      case NULL -> nothing(field, declared);
      case CONSTRUCTOR -> constructed(field, declared, name);
      case AUTO, SKIP -> planned(field, declared);
    };
  }

  private Value planned(VariableElement field, TypeMirror declared) {
    Optional<String> pool = pool(declared);
    if (pool.isPresent() && env.facts().isGuarded(type.asType())) {
      TypeName name = env.names().of(declared).withoutAnnotations();
      String reason = "it is " + pool.get() + ", which is not state";
      return new Value.Copied(new Same(name, Sharing.NOT_STATE, reason));
    }
    CopyPlan plan =
        planned(
            label(field),
            Position.at(field, type),
            declared,
            "choose with @Copy how the field is copied");
    if (plan.holdsQueueOfUnknownFairness()) {
      findings.add(Rule.FAIRNESS_UNKNOWN, Position.at(field, type), label(field));
    }
    return new Value.Copied(plan);
  }

  /** The copy of the value that a superclass in the JDK, such as {@code AtomicLong}, holds. */
  Value inherited(String label, TypeMirror declared, TypeElement superclass) {
    String cure =
        "hold %s in a field instead of extending it"
            .formatted(Article.with(superclass.getSimpleName()));
    return new Value.Copied(planned(label, Position.at(type), declared, cure));
  }

  /**
   * @param usualCure a way out that the message names after those of the refused type
   */
  private CopyPlan planned(String label, Position position, TypeMirror declared, String usualCure) {
    CopyPlan plan = planner.plan(declared);
    for (Refused refused : plan.refusals()) {
      List<String> ways = new ArrayList<>(refused.waysOut());
      ways.add(usualCure);
      findings.add(
          Rule.FIELD_NOT_COPYABLE,
          position,
          label,
          CopyPlan.simple(plan.type()),
          reason(refused),
          String.join(", or ", ways));
    }
    return plan;
  }

  private static String reason(Refused refused) {
    String reason = refused.reason();
    return reason.startsWith("it ")
        ? CopyPlan.simple(refused.type()) + reason.substring("it".length())
        : reason;
  }

  /**
   * Describes a pool, for a comment; empty for other types. A pool that is yet to be generated is
   * an unresolved type.
   */
  private Optional<String> pool(TypeMirror type) {
    return TypeKinds.of(type) == TypeKind.ERROR && env.isResource(type)
        ? Optional.of("a pool")
        : env.facts().pool(type).map(PoolKind::description);
  }

  private Value nothing(VariableElement field, TypeMirror declared) {
    if (declared.getKind().isPrimitive()) {
      boolean isComponent = Enclosing.type(field).getKind() == ElementKind.RECORD;
      misplaced(
          field,
          "says NULL, but the field's type is primitive",
          isComponent ? "name a method with @Copy(with = ..)" : "use SKIP");
    }
    return new Value.Null(env.names().of(declared).withoutAnnotations());
  }

  private Value constructed(VariableElement field, TypeMirror declared, TypeName name) {
    List<ExecutableElement> constructors = copyConstructors(declared);
    if (constructors.stream().allMatch(c -> env.checked().isAnyOf(c.getThrownTypes()))) {
      String shown = CopyPlan.simple(name);
      boolean isMissing = constructors.isEmpty();
      misplaced(
          field,
          isMissing
              ? "says CONSTRUCTOR, but " + shown + " has no accessible copy constructor"
              : "says CONSTRUCTOR, but the copy constructor of "
                  + shown
                  + " throws checked exceptions",
          isForeign(declared)
              ? "name a method with @Copy(with = ..)"
              : "declare %s if %s is yours, or name a method with @Copy(with = ..)"
                  .formatted(isMissing ? "one" : "it without them", shown));
    }
    return new Value.Copied(
        new ValueOf(typed(declared, name), CopyKind.COPY_CONSTRUCTOR, false, List.of()));
  }

  /**
   * The declared type, in which a raw type gets a wildcard for each type argument, since calls on a
   * raw type are unchecked.
   */
  private TypeName typed(TypeMirror declared, TypeName name) {
    return declared instanceof DeclaredType type && new TypeArguments(env).isRaw(type)
        ? TypeArguments.unknown((TypeElement) type.asElement())
        : name;
  }

  private static boolean isForeign(TypeMirror type) {
    return !(type instanceof DeclaredType declared)
        || declared.asElement().getKind() == ElementKind.INTERFACE
        || Enclosing.isOfJdk(declared.asElement());
  }

  private List<ExecutableElement> copyConstructors(TypeMirror declared) {
    return TypeKinds.of(declared) == TypeKind.DECLARED
        ? ElementFilter.constructorsIn(((DeclaredType) declared).asElement().getEnclosedElements())
            .stream()
            .filter(c -> isCopyConstructor(c, declared))
            .toList()
        : List.of();
  }

  private boolean isCopyConstructor(ExecutableElement constructor, TypeMirror declared) {
    return constructor.getParameters().size() == 1
        && access.isAccessible(constructor)
        && !Enclosing.type(constructor).getModifiers().contains(Modifier.ABSTRACT)
        && env.types()
            .isSameType(
                env.types().erasure(constructor.getParameters().get(0).asType()),
                env.types().erasure(declared));
  }

  private Value returned(VariableElement field, FieldPolicy policy, TypeMirror declared) {
    Optional<ExecutableElement> method =
        env.members().methods(type).stream()
            .filter(m -> m.getSimpleName().contentEquals(policy.with()))
            .filter(access::isAccessible)
            .filter(m -> maps(env.members().asMember(m, type), declared))
            .findFirst();
    if (method.isEmpty()) {
      misplaced(
          field,
          "names the method \"%s\", but there is no suitable %2$s %1$s(%2$s)"
              .formatted(policy.with(), CopyPlan.simple(env.names().of(declared))),
          "declare it in %s, non-private and without checked exceptions"
              .formatted(type.getSimpleName()));
      return new Value.Null(env.names().of(declared).withoutAnnotations());
    }
    boolean isStatic = method.get().getModifiers().contains(Modifier.STATIC);
    return new Value.Returned(
        isStatic
            ? String.join(".", ClassName.get(type).simpleNames()) + "." + policy.with()
            : "source." + policy.with());
  }

  private boolean maps(ExecutableType method, TypeMirror declared) {
    return method.getParameterTypes().size() == 1
        && !env.checked().isAnyOf(method.getThrownTypes())
        && env.types().isAssignable(declared, method.getParameterTypes().get(0))
        && env.types().isAssignable(method.getReturnType(), declared);
  }

  void misplaced(VariableElement field, String problem, String cure) {
    findings.add(Rule.MISPLACED_COPY, Position.at(field, type), label(field), problem, cure);
  }

  static String label(VariableElement field) {
    return Enclosing.type(field).getSimpleName() + "." + field.getSimpleName();
  }
}
