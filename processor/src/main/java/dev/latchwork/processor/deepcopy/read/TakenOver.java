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
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.function.Predicate;

/**
 * Tells whether a value can be kept as it is for now, because nothing in it can change except
 * guarded objects.
 */
final class TakenOver implements CopyPlanVisitor<Boolean> {
  private final Predicate<CopierCall> isGuarded;

  TakenOver(Predicate<CopierCall> isGuarded) {
    this.isGuarded = isGuarded;
  }

  @Override
  public Boolean same(Same plan) {
    return true;
  }

  @Override
  public Boolean value(ValueOf plan) {
    return plan.kind() == CopyKind.OPTIONAL && contents(plan);
  }

  @Override
  public Boolean array(ArrayOf plan) {
    return false;
  }

  @Override
  public Boolean container(ContainerOf plan) {
    return false;
  }

  @Override
  public Boolean record(RecordOf plan) {
    return contents(plan);
  }

  @Override
  public Boolean again(Again plan) {
    return true;
  }

  @Override
  public Boolean sealed(OneOf plan) {
    return contents(plan);
  }

  @Override
  public Boolean copier(CopierCall plan) {
    return isGuarded.test(plan);
  }

  @Override
  public Boolean operator(ByOperator plan) {
    return false;
  }

  @Override
  public Boolean bound(ByBound plan) {
    return contents(plan);
  }

  @Override
  public Boolean later(Later plan) {
    return false;
  }

  @Override
  public Boolean taken(Taken plan) {
    return false;
  }

  @Override
  public Boolean ofTaken(OfTaken plan) {
    return false;
  }

  @Override
  public Boolean freshLock(FreshLock plan) {
    return false;
  }

  @Override
  public Boolean trusted(Trusted plan) {
    return false;
  }

  @Override
  public Boolean refused(Refused plan) {
    return false;
  }

  private boolean contents(CopyPlan plan) {
    return plan.contents().stream().allMatch(c -> c.accept(this));
  }
}
