package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.copy.read.FieldPolicy;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Plans for what is copied under a lock where it holds objects with locks of their own. No thread
 * waits for a second lock while it has one: those objects are taken over, and copied later.
 */
final class DeferredPlans {
  private final Env env;

  DeferredPlans(Env env) {
    this.env = env;
  }

  /** The guarded type that a value leads to, however far. */
  Optional<String> guardedIn(CopyPlan plan) {
    return guardedIn(plan, new HashSet<>());
  }

  private Optional<String> guardedIn(CopyPlan plan, Set<TypeName> asked) {
    if (plan instanceof CopierCall call) {
      return isGuarded(call)
          ? Optional.of(CopyPlan.simple(call.type()))
          : guardedBehind(call, asked);
    }
    return plan.contents().stream().flatMap(c -> guardedIn(c, asked).stream()).findFirst();
  }

  private Optional<String> guardedBehind(CopierCall call, Set<TypeName> asked) {
    Optional<TypeElement> type = element(call);
    if (type.isEmpty() || !asked.add(AliasAnalysis.raw(call.type()))) {
      return Optional.empty();
    }
    FieldAccess access = new FieldAccess(env, type.get());
    CopyPlanner planner = CopyPlanner.exact(env, type.get());
    for (List<VariableElement> fields : access.fields().values()) {
      for (VariableElement field : fields) {
        if (FieldPolicy.of(field).kind() == FieldPolicy.Kind.AUTO
            && !FieldPolicy.of(field).callsMethod()) {
          Optional<String> found = guardedIn(planner.plan(access.typeOf(field)), asked);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The same plan with guarded objects left for later; refused in part where these cannot be told
   * apart.
   */
  CopyPlan underLock(CopyPlan plan) {
    if (guardedIn(plan).isEmpty()) {
      return plan;
    }
    if (isTaken(plan)) {
      return new Later(new Same(plan.type(), Sharing.LATER, "guarded by its own lock"), plan);
    }
    if (plan instanceof ArrayOf array) {
      return new ArrayOf(array.type(), underLock(array.element()));
    }
    if (plan instanceof ContainerOf c) {
      return new ContainerOf(
          c.type(), c.local(), c.raw(), c.fidelity(), c.container(), underLock(c.contents()));
    }
    if (plan instanceof ValueOf value) {
      return underLock(value);
    }
    return refused(plan);
  }

  /** An entry may change as soon as the lock is released, so that one is made twice. */
  private CopyPlan underLock(ValueOf plan) {
    List<CopyPlan> contents = underLock(plan.contents());
    if (plan.kind() != CopyKind.ENTRY || contents.stream().noneMatch(Later.class::isInstance)) {
      return new ValueOf(plan.type(), plan.kind(), plan.exact(), contents);
    }
    ValueOf copy =
        new ValueOf(
            plan.type(),
            plan.kind(),
            plan.exact(),
            contents.stream().map(c -> c instanceof Later l ? l.plan() : copied(c)).toList());
    return new Later(
        new Taken(new ValueOf(plan.type(), plan.kind(), plan.exact(), contents)),
        new OfTaken(copy));
  }

  private static CopyPlan copied(CopyPlan plan) {
    return plan.isSame() ? plan : new Same(plan.type(), Sharing.LATER, "copied under the lock");
  }

  private List<CopyPlan> underLock(List<CopyPlan> plans) {
    return plans.stream().map(this::underLock).toList();
  }

  /** Whether it is taken over as it is: nothing of it can change but guarded objects. */
  private boolean isTaken(CopyPlan plan) {
    if (plan instanceof CopierCall call) {
      return isGuarded(call);
    }
    boolean fixed =
        plan instanceof RecordOf
            || plan instanceof OneOf
            || plan instanceof ByBound
            || (plan instanceof ValueOf value && value.kind() == CopyKind.OPTIONAL);
    return plan.isSame()
        || plan instanceof Again
        || (fixed && plan.contents().stream().allMatch(this::isTaken));
  }

  private Refused refused(CopyPlan plan) {
    return new Refused(
        plan.type(),
        "its %s leads to the guarded %s"
            .formatted(CopyPlan.simple(plan.type()), guardedIn(plan).orElseThrow()),
        List.of());
  }

  private boolean isGuarded(CopierCall call) {
    return element(call).filter(t -> env.facts().isGuarded(t.asType())).isPresent();
  }

  private Optional<TypeElement> element(CopierCall call) {
    ClassName raw = (ClassName) AliasAnalysis.raw(call.type());
    return Optional.ofNullable(env.elements().getTypeElement(raw.canonicalName()));
  }
}
