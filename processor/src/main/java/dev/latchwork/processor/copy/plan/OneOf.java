package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A value of a sealed type, copied as the subtype that it belongs to. */
public record OneOf(TypeName type, Fidelity fidelity, List<CopyPlan> contents) implements CopyPlan {
  @Override
  public <R> R accept(CopyPlanVisitor<R> visitor) {
    return visitor.sealed(this);
  }

  @Override
  public boolean mayBeSame() {
    return contents.stream().anyMatch(CopyPlan::mayBeSame);
  }

  @Override
  public boolean namesField() {
    return false;
  }

  @Override
  public CopyPlan modifiable() {
    return isModifiable(Set.of())
        ? this
        : new OneOf(
            type, fidelity.modifiable(), contents.stream().map(CopyPlan::modifiable).toList());
  }

  @Override
  public boolean isModifiable(Set<TypeName> around) {
    Set<TypeName> within = new HashSet<>(around);
    within.add(type);
    return CopyPlan.super.isModifiable(within);
  }
}
