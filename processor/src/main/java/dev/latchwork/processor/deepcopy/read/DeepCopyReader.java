package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.copy.read.OperatedVariables;
import dev.latchwork.processor.deepcopy.model.Aliases;
import dev.latchwork.processor.deepcopy.model.CopiedType;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.deepcopy.model.Nesting;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.LintFacts;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads a type annotated {@code @DeepCopy}. */
public final class DeepCopyReader {
  private final Env env;
  private final TypeElement type;
  private final Findings findings;

  public DeepCopyReader(Env env, TypeElement type, Findings findings) {
    this.env = env;
    this.type = type;
    this.findings = findings;
  }

  public Outcome<DeepCopyModel> read() {
    ObjectPlan plan = plan();
    return findings.outcome(() -> model(plan, links(plan.parts())));
  }

  /**
   * Plans how the fields are copied, and reports each copier that a field needs but that will not
   * exist.
   */
  ObjectPlan plan() {
    env.facts()
        .collections()
        .invalid()
        .ifPresent(
            entry ->
                findings.add(
                    Rule.UNKNOWN_COLLECTION_COPIER,
                    Position.at(type),
                    type.getSimpleName(),
                    entry));
    env.facts()
        .trusted()
        .invalid()
        .ifPresent(
            entry ->
                findings.add(
                    Rule.UNKNOWN_TRUSTED_COPY, Position.at(type), type.getSimpleName(), entry));
    ObjectPlan plan = Copiers.plan(env, type, findings);
    Copiers copiers = new Copiers(env);
    FieldAccess access = new FieldAccess(env, type);
    for (CopyPart part : plan.parts()) {
      hashed(part, access);
      Copiers.calls(part)
          .filter(call -> !call.copier().equals(copier()) && !copiers.exists(call))
          .forEach(
              call ->
                  findings.add(
                      Rule.MISSING_COPIER,
                      access
                          .field(part.label())
                          .map(f -> Position.at(f, type))
                          .orElse(Position.at(type)),
                      part.label(),
                      call.copier().simpleName()));
    }
    return plan;
  }

  /**
   * Reports an element whose hash code depends on the set or map that holds it. There can be no
   * such element if the type declares that its objects form trees.
   */
  private void hashed(CopyPart part, FieldAccess access) {
    Optional<VariableElement> field = access.field(part.label());
    if (Settings.of(type).isTree()
        || field.isEmpty()
        || !(part.value() instanceof Copied copied)
        || copied.plan().isSame()) {
      return;
    }
    new HashCycles(env, copied.plan())
        .in(access.typeOf(field.get()))
        .ifPresent(
            reach ->
                findings.add(
                    Rule.HASH_REACHES_CONTAINER,
                    Position.at(field.get(), type),
                    reach.component().orElse(part.label()),
                    Article.with(reach.record().getSimpleName()),
                    reach.record().getSimpleName(),
                    reach.place(),
                    reach.container().getSimpleName()));
  }

  /**
   * @param links the types that the fields lead to; for a guarded class, this includes fields that
   *     {@code plan} leaves out because they are copied in a later step
   */
  DeepCopyModel model(ObjectPlan plan, Links links) {
    new StaleCopiers(env, type).check(links, findings);
    List<CopyPart> parts = plan.parts();
    Settings settings = Settings.of(type);
    return new DeepCopyModel(
        copied(parts),
        plan.maker(),
        plan.arguments().toList(),
        parts.stream().filter(p -> !p.isArgument()).toList(),
        new Aliases(
            settings.isTree(),
            settings.assertDisjoint(),
            remembering(parts, links),
            links.areMany()),
        nesting(parts, links));
  }

  private CopiedType copied(List<CopyPart> parts) {
    ClassName name = ClassName.get(type);
    List<TypeVariableName> variables =
        type.getTypeParameters().stream().map(env.names()::declared).toList();
    List<String> operated = operated();
    Set<ClassName> auxiliary = new AuxiliaryTypes(env, name).in(parts);
    Set<String> lint = lint(new FieldAccess(env, type), parts);
    if (!auxiliary.isEmpty()) {
      lint.add("auxiliaryclass");
    }
    return new CopiedType(
        nature(),
        copier(),
        name,
        TypeNames.applied(name, variables),
        variables,
        variables.stream().filter(v -> operated.contains(v.name())).toList(),
        isPublic() ? Set.of(Modifier.PUBLIC) : Set.of(),
        lint,
        auxiliary);
  }

  private CopiedType.Nature nature() {
    if (type.getKind() == ElementKind.RECORD) {
      return env.facts().isImmutable(type.asType())
          ? CopiedType.Nature.IMMUTABLE_RECORD
          : CopiedType.Nature.RECORD;
    }
    return type.getModifiers().contains(Modifier.FINAL)
        ? CopiedType.Nature.FINAL_CLASS
        : CopiedType.Nature.OPEN_CLASS;
  }

  private Nesting nesting(List<CopyPart> parts, Links links) {
    return new Nesting(
        parts.stream()
            .filter(p -> !p.isArgument() && links.leadBack(p))
            .map(CopyPart::label)
            .collect(Collectors.toUnmodifiableSet()),
        links.nests(ClassName.get(type)),
        links.recursion(),
        links.fillLast());
  }

  private List<String> operated() {
    return new OperatedVariables(env)
        .of(type).stream().map(v -> v.getSimpleName().toString()).toList();
  }

  /** The types that the parts of this type lead to. */
  Links links(List<CopyPart> parts) {
    List<CopyPlan> told =
        operated().stream().<CopyPlan>map(v -> new ByOperator(TypeVariableName.get(v))).toList();
    return new Links(
        env, type, parts, new CopierCall(env.names().of(type.asType()), copier(), told));
  }

  private Optional<String> remembering(List<CopyPart> parts, Links links) {
    return Settings.of(type).isTree()
        ? links
            .others()
            .map(
                "%s's copier calls this copier back, so the two share a map, which holds the nesting depth of their calls"
                    ::formatted)
        : AliasAnalysis.remembering(env, type, parts);
  }

  private ClassName copier() {
    return GeneratedNames.classFor(type, "", "Copier");
  }

  private boolean isPublic() {
    return Stream.iterate(Optional.of(type), Optional::isPresent, t -> t.flatMap(Enclosing::outer))
        .allMatch(t -> t.get().getModifiers().contains(Modifier.PUBLIC));
  }

  /** Recognizes a call of a generic type's copier with a value that is declared as the raw type. */
  private boolean isRaw(CopierCall call) {
    return call.type() instanceof ClassName name
        && Optional.ofNullable(env.elements().getTypeElement(name.canonicalName()))
            .filter(t -> !t.getTypeParameters().isEmpty())
            .isPresent();
  }

  private Set<String> lint(FieldAccess access, List<CopyPart> parts) {
    LintFacts facts = new LintFacts(env.types(), env.elements());
    Set<String> lint = new TreeSet<>(facts.ofDeclaration(type));
    access.fields().values().stream()
        .flatMap(List::stream)
        .forEach(
            field -> {
              lint.addAll(facts.ofCopied(access.typeOf(field)));
              facts.deprecation(field).ifPresent(lint::add);
            });
    type.getEnclosedElements().forEach(e -> facts.deprecation(e).ifPresent(lint::add));
    if (parts.stream().flatMap(Copiers::calls).anyMatch(this::isRaw)) {
      lint.add("unchecked");
    }
    return lint;
  }
}
