package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where copies lead to copies without end, so that the stack need not be deep enough for them.
 *
 * @param steps the types of which one is made of others; empty where no constructor takes them
 * @param whole the plans of records and sealed types, for a step that is a part of one
 * @param unfinished the types of which a copy may be met before it is complete, without arguments
 * @param circular those of them that lead back to themselves
 */
public record Recursion(
    List<Step> steps,
    Map<TypeName, CopyPlan> whole,
    Set<TypeName> unfinished,
    Set<TypeName> circular) {
  public static final Recursion NONE = new Recursion(List.of(), Map.of(), Set.of(), Set.of());

  /** Whether a constructor may be given what is not filled yet, and can look into it. */
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

  /** Whether elements or keys have to wait for what they are hashed or compared by. */
  public boolean fillsLast(ContainerOf plan) {
    return plan.container().comparesElements() && mayBeUnfinished(plan.contents().get(0));
  }

  /** What a type variable stands for may lead anywhere. */
  private boolean mayBeUnfinished(CopyPlan plan) {
    return plan instanceof ByOperator
        || unfinished.contains(RawTypes.withoutArguments(plan.type()))
        || plan.contents().stream().anyMatch(this::mayBeUnfinished);
  }

  /**
   * A type whose constructor takes what may lead back to it.
   *
   * @param plan copies a value of it
   * @param links the plans of those arguments
   * @param reads how each is read
   */
  public record Step(CopyPlan plan, List<CopyPlan> links, List<Access> reads) {}

  public boolean includes(TypeName type) {
    return steps.stream().anyMatch(s -> s.plan().type().equals(type));
  }
}
