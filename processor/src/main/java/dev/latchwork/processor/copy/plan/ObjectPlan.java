package dev.latchwork.processor.copy.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an object is copied.
 *
 * @param parts the arguments of the constructor, in order, followed by the fields that are set once
 *     the object exists; with a factory, only these fields
 */
public record ObjectPlan(Maker maker, List<CopyPart> parts) {
  public static final ObjectPlan NONE = new ObjectPlan(new Maker.Constructor(), List.of());

  public ObjectPlan with(List<CopyPart> others) {
    return new ObjectPlan(maker, List.copyOf(others));
  }

  public Stream<CopyPart> arguments() {
    return parts.stream().filter(CopyPart::isArgument);
  }
}
