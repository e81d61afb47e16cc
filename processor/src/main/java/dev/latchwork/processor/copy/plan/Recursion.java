package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where copies can be nested without limit, so that recursion might overflow the stack.
 *
 * @param steps the types whose constructors take objects that may lead back to the same type; empty
 *     if the copier creates no objects of such types
 * @param whole the full plan for each type; used if the code comes upon the type for the first time
 *     in a value that is planned as {@link CopyPlan.Again}
 * @param unfinished the raw types whose copies may be seen before they are complete
 * @param circular the types in {@code unfinished} that may lead back to themselves
 */
public record Recursion(
    List<Step> steps,
    Map<TypeName, CopyPlan> whole,
    Set<TypeName> unfinished,
    Set<TypeName> circular) {
  public static final Recursion NONE = new Recursion(List.of(), Map.of(), Set.of(), Set.of());

  /**
   * Returns whether a constructor of {@code holder} may be passed a container that is not filled
   * yet.
   *
   * @param plan how the constructor's argument is copied
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
   * Returns whether the container's elements or keys must be added last, after every object that
   * hashing or comparing them may read is complete.
   */
  public boolean fillsLast(ContainerOf plan) {
    return plan.container().comparesElements() && mayBeUnfinished(plan.contents().get(0));
  }

  /**
   * Returns whether the copy of a value, or of something in it, may be seen before it is complete.
   * This is assumed of values of type variables that operators copy, since such values may lead
   * anywhere.
   */
  private boolean mayBeUnfinished(CopyPlan plan) {
    return plan instanceof ByOperator
        || unfinished.contains(RawTypes.withoutArguments(plan.type()))
        || plan.contents().stream().anyMatch(this::mayBeUnfinished);
  }

  /**
   * A type whose constructor takes objects that may lead back to it.
   *
   * @param plan how a value of the type is copied
   * @param links the plans of the arguments that may lead back
   * @param reads how each of these arguments is read from the original
   */
  public record Step(CopyPlan plan, List<CopyPlan> links, List<Access> reads) {}

  public boolean includes(TypeName type) {
    return steps.stream().anyMatch(s -> s.plan().type().equals(type));
  }
}
