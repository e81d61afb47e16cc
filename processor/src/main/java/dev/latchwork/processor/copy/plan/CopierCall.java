package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A call of the copier that is generated for the type.
 *
 * @param contents one plan for each type variable for which the copier takes an operator
 */
public record CopierCall(TypeName type, ClassName copier, List<CopyPlan> contents)
    implements CopyPlan {
  @Override
  public <R> R accept(CopyPlanVisitor<R> visitor) {
    return visitor.copier(this);
  }

  @Override
  public boolean leadsOn() {
    return true;
  }

  @Override
  public CopyPlan modifiable() {
    return new CopierCall(type, copier, contents.stream().map(CopyPlan::modifiable).toList());
  }
}
