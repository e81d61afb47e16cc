package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.copy.read.Constructors.Fit;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.FieldInitializers;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads the fields of a class, including inherited ones, and finds out how they are set in a copy.
 */
final class ClassReader {
  private static final String FACTORY = "name a factory method with @DeepCopy(factory = ..)";

  private final Env env;
  private final TypeElement type;
  private final FieldAccess access;
  private final Findings findings;
  private final ValueReader values;
  private final JdkSuperclass inherited;

  ClassReader(
      Env env, TypeElement type, FieldAccess access, ValueReader values, Findings findings) {
    this.env = env;
    this.type = type;
    this.access = access;
    this.findings = findings;
    this.values = values;
    this.inherited = new JdkSuperclass(env, type, values);
  }

  ObjectPlan read() {
    JdkSuperclass.outOfReach(type)
        .ifPresent(
            s ->
                findings.add(
                    Rule.FOREIGN_SUPERCLASS,
                    Position.at(type),
                    type.getSimpleName(),
                    s.getSimpleName(),
                    instead(s)));
    Map<VariableElement, CopyPart> parts = new LinkedHashMap<>();
    access
        .fields()
        .values()
        .forEach(fields -> fields.forEach(f -> part(f).ifPresent(p -> parts.put(f, p))));
    Optional<String> factory = Factories.name(type);
    if (factory.isPresent()) {
      return byFactory(factory.get(), parts);
    }
    Set<VariableElement> needed = new LinkedHashSet<>();
    parts.forEach(
        (field, part) -> {
          if (part.isArgument()) {
            needed.add(field);
          }
        });
    Constructors constructors = new Constructors(env, type, access);
    Optional<Fit> fit = constructors.best(parts.keySet(), needed);
    if (fit.isEmpty()) {
      findings.add(
          Rule.NO_FITTING_CONSTRUCTOR,
          Position.at(type),
          type.getSimpleName(),
          constructors.problem(parts.keySet()));
      return ObjectPlan.NONE;
    }
    ExecutableElement constructor = fit.get().constructor();
    ComputedFields computed = new ComputedFields(env);
    return new ObjectPlan(
        maker(constructor),
        arranged(parts, fit.get().fields(), field -> computed.include(field, constructor)));
  }

  /**
   * The plan if a factory creates the copy. A final field keeps the value that the factory gave it,
   * unless the value is a collection or map that can be refilled.
   */
  private ObjectPlan byFactory(String name, Map<VariableElement, CopyPart> parts) {
    if (!new Factories(env, type, access).exists(name)) {
      findings.add(Rule.NO_FACTORY, Position.at(type), type.getSimpleName(), name);
    }
    parts.values().removeIf(CopyPart::isArgument);
    return new ObjectPlan(
        new Maker.Factory(ClassName.get(type), name), arranged(parts, List.of(), f -> false));
  }

  private Maker maker(ExecutableElement constructor) {
    return access.isAccessible(constructor) ? new Maker.Constructor() : access.maker(constructor);
  }

  private List<CopyPart> arranged(
      Map<VariableElement, CopyPart> parts,
      List<VariableElement> arguments,
      Predicate<VariableElement> computed) {
    List<CopyPart> arranged = new ArrayList<>();
    for (VariableElement field : arguments) {
      CopyPart part = Objects.requireNonNull(parts.remove(field));
      arranged.add(part.at(new Target.Argument()));
    }
    List<CopyPart> refilled = new ArrayList<>();
    arranged.addAll(inherited.parts());
    parts.forEach(
        (field, part) -> {
          if (part.target() instanceof Target.Argument) {
            if (new RefillableValues(env, type).include(field, part.value())) {
              refilled.add(part.at(new Target.Refill(true)));
            } else if (isImmutable(part) && computed.test(field)) {
              arranged.add(part.at(new Target.Computed(env.names().of(field.asType()))));
            } else {
              unsettable(field, part);
            }
          } else if (part.target() instanceof Target.Field) {
            arranged.add(part);
          } else {
            refilled.add(part);
          }
        });
    arranged.addAll(refilled);
    return arranged;
  }

  /**
   * The part for the field. The field is set without the constructor if possible; otherwise, its
   * value is an argument of the constructor. Empty if the field is not copied, or if generated code
   * cannot read it, which is reported.
   */
  private Optional<CopyPart> part(VariableElement field) {
    if (FieldPolicy.of(field).kind() == FieldPolicy.Kind.SKIP || field.getConstantValue() != null) {
      return Optional.empty();
    }
    Optional<Access> reached = access.to(field);
    if (reached.isEmpty()) {
      unreadable(field);
      return Optional.empty();
    }
    Value value = values.read(field);
    return Optional.of(
        new CopyPart(ValueReader.label(field), reached.get(), value, target(field, value)));
  }

  private Target target(VariableElement field, Value value) {
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    boolean container =
        value instanceof Value.Copied copied && copied.plan() instanceof ContainerOf;
    FieldInitializers initializers = env.initializers();
    if (!isFinal) {
      return container && initializers.mayBeOfOwnClass(field)
          ? new Target.RefillOrField()
          : new Target.Field();
    }
    return container && !initializers.areUnfillable(field)
        ? new Target.Refill(initializers.areNew(field))
        : new Target.Argument();
  }

  /**
   * Reports a final field that no constructor parameter sets. Locks and most other fields that are
   * not state are not reported: they keep what the copy's constructor gave them.
   */
  private void unsettable(VariableElement field, CopyPart part) {
    if (part.value() instanceof Value.Copied copied && isMadeByCopy(field, copied.plan())) {
      return;
    }
    boolean isOwn = Enclosing.type(field).equals(type);
    String ownCure =
        env.initializers().areOnDeclaration(field)
            ? "set it from a constructor parameter instead of an initializer"
            : "add a constructor that takes its value";
    findings.add(
        Rule.UNSETTABLE_FIELD,
        Position.at(field, type),
        ValueReader.label(field),
        isOwn
            ? ownCure + ", drop final, or " + FACTORY
            : FACTORY
                + ", or drop final if "
                + Enclosing.type(field).getSimpleName()
                + " is yours");
  }

  private static boolean isImmutable(CopyPart part) {
    return part.value() instanceof Value.Copied copied
        && copied.plan() instanceof Same same
        && same.sharing() == Sharing.IMMUTABLE;
  }

  private boolean isMadeByCopy(VariableElement field, CopyPlan plan) {
    boolean asTheTableSays = FieldPolicy.of(field).kind() == FieldPolicy.Kind.AUTO;
    return plan instanceof FreshLock
        || (asTheTableSays
            && plan instanceof Same same
            && same.sharing() == Sharing.NOT_STATE
            && (env.isResource(access.typeOf(field))
                || env.initializers().areOnDeclaration(field)));
  }

  private void unreadable(VariableElement field) {
    TypeElement owner = Enclosing.type(field);
    boolean near = env.elements().getModuleOf(owner).equals(env.elements().getModuleOf(type));
    findings.add(
        Rule.UNREADABLE_FIELD,
        Position.at(field, type),
        ValueReader.label(field),
        near
            ? "generated code cannot name %s".formatted(owner.getSimpleName())
            : "%s is in another module".formatted(owner.getSimpleName()),
        env.packageOf(owner).equals(env.packageOf(type))
            ? "make %s visible to package %s, or leave the field out with @Copy(SKIP)"
                .formatted(owner.getSimpleName(), env.packageOf(type))
            : instead(owner));
  }

  /**
   * What to do if generated code cannot access the state of a superclass, in the words of a
   * message.
   */
  private String instead(TypeElement superclass) {
    String hold =
        "hold %s in a field instead of extending it".formatted(Article.with(visible(superclass)));
    String by = "name your own copy method with @DeepCopy(by = ..)";
    boolean isGuarded = env.facts().isGuarded(type.asType());
    TypeElement throwable = env.elements().getTypeElement("java.lang.Throwable");
    if (throwable != null && env.types().isSubtype(type.asType(), throwable.asType())) {
      // a guarded class cannot name its own copy method
      return isGuarded ? "remove @DeepCopy" : by;
    }
    return isGuarded ? hold : hold + ", or " + by;
  }

  /**
   * The superclass as the message names it. An indirect superclass may not be visible to the user's
   * class, so the direct superclass is named instead, unless the superclass is in the JDK.
   */
  private CharSequence visible(TypeElement superclass) {
    TypeElement direct = TypeFacts.superclass(type);
    return direct != null && !Enclosing.isOfJdk(superclass)
        ? direct.getSimpleName()
        : superclass.getSimpleName();
  }
}
