package dev.latchwork.processor.copy.plan;

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

/**
 * An operation with a case for each kind of plan. It has no default methods on purpose: when a kind
 * is added, the code does not compile until every operation handles it.
 */
public interface CopyPlanVisitor<R> {

  R same(Same plan);

  R value(ValueOf plan);

  R array(ArrayOf plan);

  R container(ContainerOf plan);

  R record(RecordOf plan);

  R again(Again plan);

  R sealed(OneOf plan);

  R copier(CopierCall plan);

  R operator(ByOperator plan);

  R bound(ByBound plan);

  R later(Later plan);

  R taken(Taken plan);

  R ofTaken(OfTaken plan);

  R freshLock(FreshLock plan);

  R trusted(Trusted plan);

  R refused(Refused plan);
}
