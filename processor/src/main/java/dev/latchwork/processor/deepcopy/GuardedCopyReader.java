package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.copy.CopyPart;
import dev.latchwork.processor.copy.CopyPart.Target;
import dev.latchwork.processor.copy.CopyPart.Value.Copied;
import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlan.Refused;
import dev.latchwork.processor.copy.FieldAccess;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads a class that is annotated both {@code @Guarded} and {@code @DeepCopy}: which fields are
 * copied under its lock, and which hold objects with locks of their own.
 */
final class GuardedCopyReader {
  private final Env env;
  private final TypeElement type;
  private final Findings findings;
  private final FieldAccess access;
  private final LaterPlans plans;

  GuardedCopyReader(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
    this.findings = env.findings();
    this.access = new FieldAccess(env, type);
    this.plans = new LaterPlans(env);
  }

  Outcome<GuardedCopyModel> read() {
    DeepCopyReader reader = new DeepCopyReader(env, type, findings);
    List<CopyPart> atOnce = new ArrayList<>();
    List<CopyPart> later = new ArrayList<>();
    List<CopyPart> parts = reader.parts();
    for (CopyPart part : parts) {
      if (part.value() instanceof Copied copied && plans.guardedIn(copied.plan()).isPresent()) {
        CopyPlan shared = plans.underLock(copied.plan());
        shared.refusals().forEach(r -> refuse(part, r));
        atOnce.add(new CopyPart(part.label(), part.read(), new Copied(shared), part.target()));
        replaced(part).ifPresent(later::add);
      } else {
        atOnce.add(part);
      }
    }
    return findings.outcome(() -> model(reader.model(atOnce), reader.links(parts), later));
  }

  private GuardedCopyModel model(DeepCopyModel copier, Links links, List<CopyPart> later) {
    ClassName guarded =
        GeneratedNames.guarded(type, Annotations.find(type, TypeFacts.GUARDED).orElseThrow());
    return new GuardedCopyModel(
        copier,
        guarded,
        TypeNames.applied(guarded, copier.typeVariables()),
        GeneratedNames.copyLocked(env.members().methods(type)),
        later.stream().anyMatch(links::leadBack),
        later);
  }

  /** The field of the copy, read and set again; a constructor has no second chance. */
  private Optional<CopyPart> replaced(CopyPart part) {
    if (part.target() instanceof Target.Field field) {
      return Optional.of(new CopyPart(part.label(), field.expression(), part.value(), field));
    }
    if (part.target() instanceof Target.Refill refill) {
      return Optional.of(new CopyPart(part.label(), refill.expression(), part.value(), refill));
    }
    if (part.target() instanceof Target.Setter) {
      return Optional.of(new CopyPart(part.label(), ofCopy(part), part.value(), part.target()));
    }
    VariableElement field = access.field(part.label()).orElseThrow();
    if (access.isAccessible(field) && !field.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of(
          new CopyPart(part.label(), ofCopy(part), part.value(), new Target.Field(ofCopy(part))));
    }
    String guarded = plans.guardedIn(((Copied) part.value()).plan()).orElseThrow();
    findings.add(Rule.GUARDED_PART_FIXED, Position.at(field, type), part.label(), guarded);
    return Optional.empty();
  }

  private static String ofCopy(CopyPart part) {
    return part.read().replaceFirst("\\bsource\\b", "copy");
  }

  private void refuse(CopyPart part, Refused refused) {
    findings.add(
        Rule.GUARDED_PART_HIDDEN,
        access.field(part.label()).map(f -> Position.at(f, type)).orElse(Position.at(type)),
        part.label(),
        refused.reason());
  }
}
