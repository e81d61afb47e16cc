package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.copy.plan.CopyPart;
import dev.latchwork.processor.copy.plan.CopyPart.Target;
import dev.latchwork.processor.copy.plan.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.deepcopy.model.DeepCopyModel;
import dev.latchwork.processor.deepcopy.model.GuardedCopyModel;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads a class that is annotated with both {@code @Guarded} and {@code @DeepCopy}: which fields
 * are copied under its lock, and which hold objects with their own locks.
 */
public final class GuardedCopyReader {
  private final Env env;
  private final TypeElement type;
  private final Findings findings;
  private final FieldAccess access;
  private final DeferredPlans plans;

  public GuardedCopyReader(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
    this.findings = env.findings();
    this.access = new FieldAccess(env, type);
    this.plans = new DeferredPlans(env);
  }

  public Outcome<GuardedCopyModel> read() {
    DeepCopyReader reader = new DeepCopyReader(env, type, findings);
    List<CopyPart> atOnce = new ArrayList<>();
    List<CopyPart> later = new ArrayList<>();
    ObjectPlan plan = reader.plan();
    List<CopyPart> parts = plan.parts();
    for (CopyPart part : parts) {
      Optional<String> guarded =
          part.value() instanceof Copied copied ? plans.guardedIn(copied.plan()) : Optional.empty();
      if (guarded.isEmpty()) {
        atOnce.add(part);
      } else {
        split(part, guarded.get(), atOnce, later);
      }
    }
    return findings.outcome(
        () -> {
          Links links = reader.links(parts);
          return model(
              reader.model(plan.with(atOnce), links),
              later,
              parts.stream().anyMatch(links::leadBack));
        });
  }

  private void split(CopyPart part, String guarded, List<CopyPart> atOnce, List<CopyPart> later) {
    CopyPlan plan = ((Copied) part.value()).plan();
    CopyPlan locked = plans.underLock(plan);
    locked.refusals().forEach(r -> refuse(part, r));
    CopyPlan now = locked instanceof Later l ? l.now() : locked;
    CopyPart taken = new CopyPart(part.label(), part.access(), new Copied(now), part.target());
    atOnce.add(taken);
    boolean filledLater = !(locked instanceof Later);
    if (filledLater && !part.isArgument()) {
      return;
    }
    Optional<Target> target = settable(part);
    if (target.isEmpty()) {
      VariableElement field = access.field(part.label()).orElseThrow();
      findings.add(
          Rule.GUARDED_PART_FIXED,
          Position.at(field, type),
          part.label(),
          guarded,
          type.getSimpleName());
    } else if (filledLater) {
      // The constructor may have copied the argument into another container, and nothing would fill
      // that container.
      atOnce.add(new CopyPart(part.label(), part.access(), taken.value(), target.get()));
    } else {
      Copied then = new Copied(((Later) locked).plan());
      later.add(new CopyPart(part.label(), part.access(), then, target.get()));
    }
  }

  private GuardedCopyModel model(DeepCopyModel copier, List<CopyPart> later, boolean nests) {
    ClassName guarded =
        GeneratedNames.guarded(type, Annotations.find(type, TypeFacts.GUARDED).orElseThrow());
    return new GuardedCopyModel(
        copier,
        guarded,
        TypeNames.applied(guarded, copier.typeVariables()),
        GeneratedNames.copyLocked(env.members().methods(type)),
        nests,
        later);
  }

  /**
   * How the copy's field is set after construction; empty for a final field that is an argument of
   * the constructor.
   */
  private Optional<Target> settable(CopyPart part) {
    if (!part.isArgument()) {
      return Optional.of(part.target());
    }
    VariableElement field = access.field(part.label()).orElseThrow();
    return field.getModifiers().contains(Modifier.FINAL)
        ? Optional.empty()
        : Optional.of(new Target.Field());
  }

  private void refuse(CopyPart part, Refused refused) {
    findings.add(
        Rule.GUARDED_PART_HIDDEN,
        access.field(part.label()).map(f -> Position.at(f, type)).orElse(Position.at(type)),
        part.label(),
        refused.reason());
  }
}
