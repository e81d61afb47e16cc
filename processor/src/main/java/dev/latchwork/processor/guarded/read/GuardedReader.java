package dev.latchwork.processor.guarded.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.emit.CarriedAnnotations;
import dev.latchwork.processor.emit.ClassLint;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.LintFacts;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.Signatures;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.AccessorNames;
import dev.latchwork.processor.guarded.model.CopyMethodModel;
import dev.latchwork.processor.guarded.model.ElementsModel;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MethodModel;
import dev.latchwork.processor.guarded.model.ToStringModel;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Reads an annotated class or interface into a {@link GuardedModel}, or returns the reasons why
 * that is impossible.
 */
public final class GuardedReader {
  private final Env env;
  private final TypeElement type;
  private final AnnotationMirror guarded;
  private final Findings findings;

  public GuardedReader(TypeElement type, Env env) {
    this.env = env.inSubclass(type);
    this.type = type;
    this.guarded = Annotations.find(type, TypeFacts.GUARDED).orElseThrow();
    this.findings = env.findings();
  }

  public Outcome<GuardedModel> read() {
    ClassRules rules = new ClassRules(env.facts(), findings);
    if (!rules.isClass(type)) {
      return findings.refused();
    }
    rules.check(type);
    GuardedModel model = model();
    return findings.outcome(() -> model);
  }

  private void checkBounds() {
    env.packageNameability(type)
        .unnameableBound(type)
        .ifPresent(
            hidden ->
                findings.add(
                    Rule.UNNAMEABLE,
                    Position.at(type),
                    "the bound of a type parameter of " + type.getSimpleName(),
                    hidden,
                    env.packageNameability(type).cure(hidden)));
  }

  private GuardedModel model() {
    ClassName name = GeneratedNames.guarded(type, guarded);
    String chosen = Annotations.string(guarded, "name");
    if (!chosen.isEmpty() && !chosen.equals(name.simpleName())) {
      findings.add(Rule.INVALID_NAME, Position.at(type, guarded), chosen);
    }
    NamesReader names = new NamesReader(env, type);
    if (names.memberTypes().contains(name.simpleName())) {
      String member = type.getSimpleName() + "." + name.simpleName();
      findings.add(
          Rule.NAME_TAKEN,
          Position.at(type),
          member,
          type.getSimpleName(),
          "rename %s, or give the generated class another name with @Guarded(name = ..)"
              .formatted(member));
    }
    checkBounds();
    if (type.getKind().isInterface()) {
      return new InterfaceReader(type, name, type, env, env.nameability(type), carried(), findings)
          .read(guarded, type.getModifiers().contains(Modifier.PUBLIC));
    }
    GuardedType subject = new GuardedType(type, name, env, findings);
    new InheritanceRule(subject).check();
    new ObscuredPackageRule(subject).check(names.qualified());
    LintFacts lint = new LintFacts(env.types(), env.elements());
    Optional<CarriedAnnotations> carried = carried();
    Signatures signatures = new Signatures(env.members(), env.names(), lint, carried);
    CopyPlanner copies = new CopyPlanner(env, type);
    FieldReader fields = new FieldReader(subject);
    fields.checkPublicFields();

    Optional<ElementsModel> elements = new ElementsReader(subject, fields, copies).read();
    Optional<TypeName> tryNext = new TryNextReader(subject).read();
    Set<String> added = added(elements, tryNext);
    List<AccessorModel> accessors =
        new AccessorReader(subject, fields, signatures, copies, style(), visibility(), added)
            .read();
    Optional<ToStringModel> toString = new ToStringReader(subject, fields, copies).read();
    List<Signature> constructors = new ConstructorReader(subject, signatures).read();
    WhenModel when = new WhenReader(subject, signatures, accessors).read();
    boolean serializable = subject.isSerializable();
    boolean early = canPrecedeSuper() && when.isEmpty() && !serializable;
    GetterReader getters = new GetterReader(subject, fields);
    LockModel lock =
        new LockReader(subject, fields, guarded, new EarlyCalls(subject).arePossible(), early)
            .read(accessors, getters.anyInOneStep());
    Optional<CopyMethodModel> copied = new CopyMethodReader(subject).read(lock.kind());
    List<MethodModel> methods = new MethodReader(subject, signatures, copies, getters, lock).read();
    new UnimplementedRule(subject).check();
    new ContainerRule(subject).check();
    new SerializableRule(subject).check();

    return new GuardedModel(
        GuardedModel.Shape.SUBCLASS,
        ClassName.get(type),
        name,
        type.getModifiers().contains(Modifier.PUBLIC),
        Annotations.flag(guarded, "open", false),
        type.getModifiers().contains(Modifier.ABSTRACT)
            ? carried.map(c -> c.ofClass(type, name)).orElse(List.of())
            : List.of(),
        type.getTypeParameters().stream().map(env.names()::declared).toList(),
        names.qualified(),
        lint(
            names.lint(lint, fields, used(accessors, toString, elements)),
            lint,
            subject,
            methods,
            when),
        lock,
        names.taken(subject.methods(), accessors, when),
        constructors,
        methods,
        accessors,
        toString,
        elements,
        tryNext,
        new LockMethodsReader(subject).read(),
        when,
        copied);
  }

  /**
   * Returns the object that copies the annotations of other libraries; empty if the user has set
   * {@code carry = false}.
   */
  private Optional<CarriedAnnotations> carried() {
    return Annotations.flag(guarded, "carry", true)
        ? Optional.of(
            new CarriedAnnotations(
                env.elements(), env.names(), env.nameability(type), type, this::lost))
        : Optional.empty();
  }

  private void lost(Element bearer, AnnotationMirror annotation) {
    boolean isParameter = bearer.getKind() == ElementKind.PARAMETER;
    Element member = isParameter ? Objects.requireNonNull(bearer.getEnclosingElement()) : bearer;
    String shown = member.equals(type) ? type.getSimpleName().toString() : Show.member(member);
    findings.add(
        Rule.NOT_CARRIED,
        Position.at(member, type),
        annotation.getAnnotationType().asElement().getSimpleName(),
        isParameter ? "a parameter of " + shown : shown);
  }

  private static Set<String> used(
      List<AccessorModel> accessors,
      Optional<ToStringModel> printed,
      Optional<ElementsModel> elements) {
    Set<String> used = new HashSet<>();
    accessors.forEach(a -> used.add(a.field()));
    printed.ifPresent(p -> p.fields().forEach(f -> used.add(f.name())));
    elements.ifPresent(e -> used.add(e.field().name()));
    return used;
  }

  private Visibility visibility() {
    return Annotations.constant(guarded, "access", Visibility.FIELD);
  }

  /**
   * Adds to {@code lint} the warnings about deprecated conditions, which helper methods call, and
   * the warnings about other methods that have to be suppressed on the class. Returns {@code lint}.
   */
  private static Set<String> lint(
      Set<String> lint,
      LintFacts facts,
      GuardedType subject,
      List<MethodModel> methods,
      WhenModel when) {
    when.predicates().stream()
        .flatMap(p -> subject.method(p.name()).stream())
        .forEach(condition -> facts.deprecation(condition).ifPresent(lint::add));
    lint.addAll(ClassLint.ofResults(methods.stream().map(MethodModel::signature).toList()));
    lint.addAll(ClassLint.ofOverloads(subject.methods()));
    return lint;
  }

  /**
   * The names of the iteration methods and of {@code tryNext} and {@code deepCopy}, as far as they
   * are generated.
   */
  private Set<String> added(Optional<ElementsModel> elements, Optional<TypeName> tryNext) {
    Set<String> names = new HashSet<>();
    elements.ifPresent(e -> e.methods().forEach(m -> names.add(m.operation().methodName())));
    tryNext.ifPresent(t -> names.add("tryNext"));
    if (env.facts().isDeepCopy(type.asType())) {
      names.add("deepCopy");
    }
    return names;
  }

  /**
   * Returns whether a constructor may assign a field before it calls {@code super(..)}, as release
   * 25 and later allow. The lock can then be created before {@code super(..)} is called, with two
   * exceptions. In a class with {@code @When} methods, every writer signals the threads that wait,
   * through {@code Condition} objects in fields that are not set before {@code super(..)} returns.
   * In a serializable class, no constructor runs when an object is deserialized.
   */
  private boolean canPrecedeSuper() {
    return env.release() >= 25;
  }

  private Optional<AccessorNames> style() {
    return switch (Annotations.constant(guarded, "accessors", Style.BEAN)) {
      case BEAN -> Optional.of(AccessorNames.BEAN);
      case FLUENT -> Optional.of(AccessorNames.FLUENT);
      case NONE -> Optional.empty();
    };
  }

  /** The constants of {@code Guarded.Accessors}. */
  private enum Style {
    BEAN,
    FLUENT,
    NONE
  }
}
