package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A record that does not have its own copier. */
public record RecordOf(TypeName type, Fidelity fidelity, List<Component> components)
    implements CopyPlan {
  @Override
  public <R> R accept(CopyPlanVisitor<R> visitor) {
    return visitor.record(this);
  }

  @Override
  public List<CopyPlan> contents() {
    return components.stream().map(Component::plan).toList();
  }

  @Override
  public CopyPlan modifiable() {
    return isModifiable(Set.of())
        ? this
        : new RecordOf(
            type,
            fidelity.modifiable(),
            components.stream()
                .map(c -> new Component(c.name(), c.access(), c.plan().modifiable()))
                .toList());
  }

  @Override
  public boolean isModifiable(Set<TypeName> around) {
    Set<TypeName> within = new HashSet<>(around);
    within.add(type);
    return CopyPlan.super.isModifiable(within);
  }

  @Override
  public boolean mayBeSame() {
    return contents().stream().allMatch(CopyPlan::mayBeSame);
  }

  /** Returns false, since errors name the record's components instead. */
  @Override
  public boolean namesField() {
    return false;
  }
}
