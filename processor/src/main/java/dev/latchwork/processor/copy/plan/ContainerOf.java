package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.types.known.ContainerType;
import dev.latchwork.processor.types.known.ContainerType.Contents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A collection, queue or map.
 *
 * @param local the type of the variable that holds the copy while it is filled: {@code type}
 *     without its wildcards or, if {@code type} is raw, with {@code ?} for each type argument
 * @param contents one plan for the elements, or one for the keys and one for the values
 */
public record ContainerOf(
    TypeName type,
    TypeName local,
    boolean raw,
    Fidelity fidelity,
    ContainerType container,
    List<CopyPlan> contents)
    implements CopyPlan {
  @Override
  public <R> R accept(CopyPlanVisitor<R> visitor) {
    return visitor.container(this);
  }

  /**
   * The plan to use if the collection turns out to be a list at run time; empty if there is no such
   * plan.
   */
  public Optional<ContainerOf> asList() {
    return fidelity.keepsClass() && container.contents() == Contents.ELEMENTS
        ? container.narrower().stream()
            .filter(n -> n.contents() == Contents.LIST)
            .map(n -> new ContainerOf(list(type), list(local), raw, fidelity, n, contents))
            .findFirst()
        : Optional.empty();
  }

  private static TypeName list(TypeName collection) {
    List<TypeName> arguments = ((ParameterizedTypeName) collection).typeArguments();
    return ParameterizedTypeName.get(ClassName.get(List.class), arguments.toArray(TypeName[]::new));
  }

  @Override
  public boolean namesField() {
    return fidelity == Fidelity.EXACT
        || (fidelity == Fidelity.LENIENT
            && container.contents() != Contents.LIST
            && !contents.get(0).isSame())
        || CopyPlan.super.namesField();
  }

  @Override
  public CopyPlan modifiable() {
    return isModifiable(Set.of())
        ? this
        : new ContainerOf(
            type,
            local,
            raw,
            fidelity.modifiable(),
            container,
            contents.stream().map(CopyPlan::modifiable).toList());
  }

  @Override
  public boolean isModifiable(Set<TypeName> around) {
    return (fidelity != Fidelity.SNAPSHOT || container.wrapper().isEmpty())
        && CopyPlan.super.isModifiable(around);
  }
}
