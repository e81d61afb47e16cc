package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * By the copier that is generated for the type.
 *
 * @param contents how it is to copy what its type variables stand for, as far as it asks
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
