package dev.latchwork.processor.deepcopy.read;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
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
import dev.latchwork.processor.deepcopy.read.LinkGraph.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the first records, sealed types and types with copiers that a value leads to, and what each
 * of them holds.
 */
final class LinkTargets implements CopyPlanVisitor<Stream<LinkTargets.Target>> {
  /** Reads a value of a sealed type as a value of a subtype: no code is needed. */
  private static final Access ITSELF = new Access.Direct(Optional.empty(), "");

  private final Function<CopierCall, List<Link>> fields;

  /**
   * A type that may link to others.
   *
   * @param links what the type holds, to be followed further
   */
  record Target(TypeName type, CopyPlan plan, Supplier<List<Link>> links) {}

  /**
   * @param fields finds what a type with a copier holds
   */
  LinkTargets(Function<CopierCall, List<Link>> fields) {
    this.fields = fields;
  }

  @Override
  public Stream<Target> same(Same plan) {
    return Stream.of();
  }

  @Override
  public Stream<Target> value(ValueOf plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> array(ArrayOf plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> container(ContainerOf plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> record(RecordOf plan) {
    return target(
        plan,
        () -> plan.components().stream().map(c -> new Link(c.plan(), c.access(), true)).toList());
  }

  /** What the value holds is known from the plan that this plan is part of. */
  @Override
  public Stream<Target> again(Again plan) {
    return target(plan, List::of);
  }

  @Override
  public Stream<Target> sealed(OneOf plan) {
    return target(
        plan, () -> plan.contents().stream().map(c -> new Link(c, ITSELF, true)).toList());
  }

  @Override
  public Stream<Target> copier(CopierCall plan) {
    return Stream.concat(contents(plan), target(plan, () -> fields.apply(plan)));
  }

  @Override
  public Stream<Target> operator(ByOperator plan) {
    return Stream.of();
  }

  @Override
  public Stream<Target> bound(ByBound plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> later(Later plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> taken(Taken plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> ofTaken(OfTaken plan) {
    return contents(plan);
  }

  @Override
  public Stream<Target> freshLock(FreshLock plan) {
    return Stream.of();
  }

  @Override
  public Stream<Target> trusted(Trusted plan) {
    return Stream.of();
  }

  @Override
  public Stream<Target> refused(Refused plan) {
    return Stream.of();
  }

  private Stream<Target> contents(CopyPlan plan) {
    return plan.contents().stream().flatMap(c -> c.accept(this));
  }

  private static Stream<Target> target(CopyPlan plan, Supplier<List<Link>> links) {
    return Stream.of(new Target(LinkGraph.key(plan), plan, links));
  }
}
