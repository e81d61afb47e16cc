package dev.latchwork.processor.deepcopy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.copy.CopyPlan;
import dev.latchwork.processor.copy.CopyPlan.ArrayOf;
import dev.latchwork.processor.copy.CopyPlan.ContainerOf;
import dev.latchwork.processor.copy.CopyPlan.CopierCall;
import dev.latchwork.processor.copy.CopyPlan.RecordOf;
import dev.latchwork.processor.copy.CopyPlan.Refused;
import dev.latchwork.processor.copy.CopyPlan.Same;
import dev.latchwork.processor.copy.CopyPlan.Sharing;
import dev.latchwork.processor.copy.CopyPlan.ValueOf;
import dev.latchwork.processor.copy.CopyPlanner;
import dev.latchwork.processor.copy.FieldAccess;
import dev.latchwork.processor.copy.FieldPolicy;
import dev.latchwork.processor.types.ContainerType.Contents;
import dev.latchwork.processor.types.CopyKind;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Plans for what is copied under a lock where it holds objects with locks of their own. No thread
 * waits for a second lock while it has one: those objects are taken over, and copied later.
 */
final class LaterPlans {
  /** Containers that compare what is put into them, and so may call it. */
  private static final Pattern SORTED =
      Pattern.compile(".*(Sorted|Navigable|Tree|SkipList|Priority|Delay).*");

  private final Env env;

  LaterPlans(Env env) {
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
    if (type.isEmpty() || !asked.add(CopyGraph.raw(call.type()))) {
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
   * The same plan with guarded objects shared; refused in part where these cannot be told apart.
   */
  CopyPlan underLock(CopyPlan plan) {
    if (guardedIn(plan).isEmpty()) {
      return plan;
    }
    if (plan instanceof CopierCall call && isGuarded(call)) {
      return later(plan);
    }
    if (plan instanceof ArrayOf array) {
      return new ArrayOf(array.type(), underLock(array.element()));
    }
    if (plan instanceof ContainerOf container) {
      return callsElements(container) ? refused(plan, "hashes or compares") : shallow(container);
    }
    if (plan instanceof ValueOf value) {
      List<CopyPlan> contents = value.contents().stream().map(this::underLock).toList();
      boolean same = contents.stream().allMatch(CopyPlan::isSame);
      return same && value.kind() == CopyKind.OPTIONAL
          ? later(plan)
          : new ValueOf(value.type(), value.kind(), value.exact(), contents);
    }
    if (plan instanceof RecordOf record
        && underLock(record.contents()).allMatch(CopyPlan::isSame)) {
      return later(plan);
    }
    return refused(plan, "leads to");
  }

  private Stream<CopyPlan> underLock(List<CopyPlan> plans) {
    return plans.stream().map(this::underLock);
  }

  private ContainerOf shallow(ContainerOf plan) {
    return new ContainerOf(
        plan.type(),
        plan.local(),
        plan.raw(),
        plan.fidelity(),
        plan.container(),
        underLock(plan.contents()).toList());
  }

  private static Same later(CopyPlan plan) {
    return new Same(plan.type(), Sharing.LATER, "guarded by a lock of its own");
  }

  private Refused refused(CopyPlan plan, String does) {
    return new Refused(
        plan.type(),
        "its %s %s the guarded %s"
            .formatted(CopyPlan.simple(plan.type()), does, guardedIn(plan).orElseThrow()),
        List.of());
  }

  /** Whether filling the container may call a guarded object, and so take its lock. */
  private boolean callsElements(ContainerOf plan) {
    CopyPlan first = plan.contents().get(0);
    if (plan.container().contents() == Contents.LIST || guardedIn(first).isEmpty()) {
      return false;
    }
    return SORTED.matcher(plan.container().name()).matches() || isCompared(first);
  }

  /** Whether its equality or order is not that of identity. */
  private boolean isCompared(CopyPlan plan) {
    if (plan instanceof CopierCall call) {
      return element(call).filter(this::isCompared).isPresent();
    }
    return plan.contents().stream().anyMatch(this::isCompared);
  }

  private boolean isCompared(TypeElement type) {
    return env.members().methods(type).stream()
        .filter(m -> Set.of("hashCode", "compareTo").contains(m.getSimpleName().toString()))
        .anyMatch(m -> !Enclosing.type(m).getQualifiedName().contentEquals("java.lang.Object"));
  }

  private boolean isGuarded(CopierCall call) {
    return element(call).filter(t -> env.facts().isGuarded(t.asType())).isPresent();
  }

  private Optional<TypeElement> element(CopierCall call) {
    ClassName raw = (ClassName) CopyGraph.raw(call.type());
    return Optional.ofNullable(env.elements().getTypeElement(raw.canonicalName()));
  }
}
