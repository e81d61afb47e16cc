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
import java.util.stream.Stream;

/**
 * Finds what a value holds, and the path to each held value. Values that this class does not follow
 * itself are reported to the {@link AliasAnalysis}.
 */
final class HeldValues implements CopyPlanVisitor<Stream<HeldValues.Held>> {
  /**
   * A value to follow.
   *
   * @param many whether the path leads to many objects, or to one through many others
   * @param below the same as {@code many}, for the objects that the value holds
   */
  record Held(CopyPlan plan, String path, boolean many, boolean below) {}

  private final AliasAnalysis analysis;
  private final String path;
  private final boolean below;

  HeldValues(AliasAnalysis analysis, String path, boolean below) {
    this.analysis = analysis;
    this.path = path;
    this.below = below;
  }

  @Override
  public Stream<Held> same(Same plan) {
    return Stream.of();
  }

  @Override
  public Stream<Held> value(ValueOf plan) {
    return all(plan);
  }

  @Override
  public Stream<Held> array(ArrayOf plan) {
    return Stream.of(new Held(plan.element(), path, true, true));
  }

  @Override
  public Stream<Held> container(ContainerOf plan) {
    // A set holds no element twice, and a map no key, but two sets or maps may hold the same
    // object.
    boolean isMap = plan.contents().size() == 2;
    boolean once = plan.container().isSet() || isMap;
    Held first = new Held(plan.contents().get(0), path, !once || below, true);
    return isMap
        ? Stream.of(first, new Held(plan.contents().get(1), path, true, true))
        : Stream.of(first);
  }

  @Override
  public Stream<Held> record(RecordOf plan) {
    return plan.components().stream()
        .map(c -> new Held(c.plan(), path + "." + c.name(), below, below));
  }

  @Override
  public Stream<Held> again(Again plan) {
    analysis.leadsOn(path, plan.type());
    return Stream.of();
  }

  @Override
  public Stream<Held> sealed(OneOf plan) {
    return all(plan);
  }

  @Override
  public Stream<Held> copier(CopierCall plan) {
    analysis.walkCopier(plan, path, below);
    return Stream.of();
  }

  @Override
  public Stream<Held> operator(ByOperator plan) {
    analysis.mayLeadAnywhere(plan.type());
    return Stream.of();
  }

  @Override
  public Stream<Held> bound(ByBound plan) {
    return all(plan);
  }

  @Override
  public Stream<Held> later(Later plan) {
    return all(plan);
  }

  @Override
  public Stream<Held> taken(Taken plan) {
    return all(plan);
  }

  @Override
  public Stream<Held> ofTaken(OfTaken plan) {
    return all(plan);
  }

  @Override
  public Stream<Held> freshLock(FreshLock plan) {
    return Stream.of();
  }

  @Override
  public Stream<Held> trusted(Trusted plan) {
    return Stream.of();
  }

  @Override
  public Stream<Held> refused(Refused plan) {
    return Stream.of();
  }

  private Stream<Held> all(CopyPlan plan) {
    return plan.contents().stream().map(content -> new Held(content, path, below, below));
  }
}
