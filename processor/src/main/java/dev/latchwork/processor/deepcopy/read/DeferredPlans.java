package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.copy.read.CopyPlanner;
import dev.latchwork.processor.copy.read.FieldAccess;
import dev.latchwork.processor.copy.read.FieldPolicy;
import dev.latchwork.processor.feature.Env;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Plans how to copy, under a lock, values that hold other objects with their own locks. A copier
 * never waits for a second lock while it holds one, so those objects are kept as they are at first
 * and copied later.
 */
final class DeferredPlans {
  private final Env env;
  private final TakenOver takenOver = new TakenOver(this::isGuarded);
  private final UnderLock underLock = new UnderLock(this);

  DeferredPlans(Env env) {
    this.env = env;
  }

  /**
   * The simple name of the first guarded type that a value leads to, directly or indirectly; empty
   * if there is none.
   */
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
   * The same plan, except that guarded objects are copied later. A part is refused if it refers to
   * a guarded object through an object that has to be copied now.
   */
  CopyPlan underLock(CopyPlan plan) {
    if (guardedIn(plan).isEmpty()) {
      return plan;
    }
    if (plan.accept(takenOver)) {
      return new Later(new Same(plan.type(), Sharing.LATER, "guarded by its own lock"), plan);
    }
    return plan.accept(underLock);
  }

  private boolean isGuarded(CopierCall call) {
    return element(call).filter(t -> env.facts().isGuarded(t.asType())).isPresent();
  }

  private Optional<TypeElement> element(CopierCall call) {
    ClassName raw = (ClassName) AliasAnalysis.raw(call.type());
    return Optional.ofNullable(env.elements().getTypeElement(raw.canonicalName()));
  }
}
