package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.CopyPlan.Trusted;
import dev.latchwork.processor.copy.plan.CopyPlanVisitor;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.Sharing;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;

/** Splits a plan: part of the value is copied later, and the rest is copied under the lock. */
final class UnderLock implements CopyPlanVisitor<CopyPlan> {
  private final DeferredPlans plans;

  UnderLock(DeferredPlans plans) {
    this.plans = plans;
  }

  @Override
  public CopyPlan same(Same plan) {
    return hidden(plan);
  }

  /** An entry may change as soon as the lock is released, so it is copied in two steps. */
  @Override
  public CopyPlan value(ValueOf plan) {
    List<CopyPlan> contents = each(plan.contents());
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

  @Override
  public CopyPlan array(ArrayOf plan) {
    return new ArrayOf(plan.type(), plans.underLock(plan.element()));
  }

  @Override
  public CopyPlan container(ContainerOf plan) {
    return new ContainerOf(
        plan.type(),
        plan.local(),
        plan.raw(),
        plan.fidelity(),
        plan.container(),
        each(plan.contents()));
  }

  @Override
  public CopyPlan record(RecordOf plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan again(Again plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan sealed(OneOf plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan copier(CopierCall plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan operator(ByOperator plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan bound(ByBound plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan later(Later plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan taken(Taken plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan ofTaken(OfTaken plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan freshLock(FreshLock plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan trusted(Trusted plan) {
    return hidden(plan);
  }

  @Override
  public CopyPlan refused(Refused plan) {
    return hidden(plan);
  }

  private static CopyPlan copied(CopyPlan plan) {
    return plan.isSame() ? plan : new Same(plan.type(), Sharing.LATER, "copied under the lock");
  }

  private List<CopyPlan> each(List<CopyPlan> contents) {
    return contents.stream().map(plans::underLock).toList();
  }

  private Refused hidden(CopyPlan plan) {
    return new Refused(
        plan.type(),
        "it refers to the guarded %s through %s"
            .formatted(plans.guardedIn(plan).orElseThrow(), CopyPlan.simple(plan.type())),
        List.of());
  }
}
