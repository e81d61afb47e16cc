package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where copies are nested without limit, so that the stack may not be deep enough for them.
 *
 * @param steps the types whose constructors take others; empty if no constructor does
 * @param whole the plans of records and sealed types, for a step that is part of one
 * @param unfinished the types whose copies may be seen before they are complete, without type
 *     arguments
 * @param circular those of them that lead back to themselves
 */
public record Recursion(
    List<Step> steps,
    Map<TypeName, CopyPlan> whole,
    Set<TypeName> unfinished,
    Set<TypeName> circular) {
  public static final Recursion NONE = new Recursion(List.of(), Map.of(), Set.of(), Set.of());

  /**
   * Returns whether a constructor may be passed an object that is not filled yet, and can look into
   * it.
   */
  public boolean passesUnfilled(TypeName holder, CopyPlan plan) {
    return circular.contains(RawTypes.withoutArguments(holder)) && mayBeUnfilled(plan);
  }

  private boolean mayBeUnfilled(CopyPlan plan) {
    if (plan instanceof ValueOf value && value.kind() == CopyKind.OPTIONAL) {
      return mayBeUnfilled(value.contents().get(0));
    }
    return (plan instanceof ContainerOf
            || plan instanceof ArrayOf
            || (plan instanceof ValueOf value && value.kind() == CopyKind.REFERENCE))
        && plan.contents().stream().anyMatch(this::mayBeUnfinished);
  }

  /**
   * Returns whether elements or keys have to wait until what they are hashed or compared by is
   * complete.
   */
  public boolean fillsLast(ContainerOf plan) {
    return plan.container().comparesElements() && mayBeUnfinished(plan.contents().get(0));
  }

  /** A value of a type variable may lead anywhere. */
  private boolean mayBeUnfinished(CopyPlan plan) {
    return plan instanceof ByOperator
        || unfinished.contains(RawTypes.withoutArguments(plan.type()))
        || plan.contents().stream().anyMatch(this::mayBeUnfinished);
  }

  /**
   * A type whose constructor takes objects that may lead back to it.
   *
   * @param plan how a value of the type is copied
   * @param links the plans of those arguments
   * @param reads how each argument is read
   */
  public record Step(CopyPlan plan, List<CopyPlan> links, List<Access> reads) {}

  public boolean includes(TypeName type) {
    return steps.stream().anyMatch(s -> s.plan().type().equals(type));
  }
}
