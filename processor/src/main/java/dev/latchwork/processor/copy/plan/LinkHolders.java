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
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.stream.Stream;

/**
 * Finds the arrays, collections and other holders that stand between a value and the objects that
 * it links to. It does not look into records and sealed types.
 */
final class LinkHolders implements CopyPlanVisitor<Stream<LinkHolder>> {

  @Override
  public Stream<LinkHolder> same(Same plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> value(ValueOf plan) {
    Stream<LinkHolder> own =
        switch (plan.kind()) {
          case OPTIONAL -> Stream.of(LinkHolder.OPTIONAL);
          case REFERENCE -> Stream.of(LinkHolder.REFERENCE);
          case ENTRY -> Stream.of(LinkHolder.ENTRY);
          default -> Stream.of();
        };
    return Stream.concat(own, contents(plan));
  }

  @Override
  public Stream<LinkHolder> array(ArrayOf plan) {
    return Stream.concat(Stream.of(LinkHolder.ARRAY), contents(plan));
  }

  @Override
  public Stream<LinkHolder> container(ContainerOf plan) {
    if (plan.container().contents() != Contents.ENTRIES) {
      return Stream.concat(Stream.of(LinkHolder.COLLECTION), contents(plan));
    }
    Stream<LinkHolder> own =
        plan.contents().get(0).isSame()
            ? Stream.of(LinkHolder.VALUES)
            : Stream.of(LinkHolder.ENTRIES, LinkHolder.ENTRY);
    return Stream.concat(own, contents(plan));
  }

  /** A record is itself a linked object, so it is not looked into. */
  @Override
  public Stream<LinkHolder> record(RecordOf plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> again(Again plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> sealed(OneOf plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> copier(CopierCall plan) {
    return contents(plan);
  }

  @Override
  public Stream<LinkHolder> operator(ByOperator plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> bound(ByBound plan) {
    return contents(plan);
  }

  @Override
  public Stream<LinkHolder> later(Later plan) {
    return contents(plan);
  }

  @Override
  public Stream<LinkHolder> taken(Taken plan) {
    return contents(plan);
  }

  @Override
  public Stream<LinkHolder> ofTaken(OfTaken plan) {
    return contents(plan);
  }

  @Override
  public Stream<LinkHolder> freshLock(FreshLock plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> trusted(Trusted plan) {
    return Stream.of();
  }

  @Override
  public Stream<LinkHolder> refused(Refused plan) {
    return Stream.of();
  }

  private Stream<LinkHolder> contents(CopyPlan plan) {
    return plan.contents().stream().flatMap(c -> c.accept(this));
  }
}
