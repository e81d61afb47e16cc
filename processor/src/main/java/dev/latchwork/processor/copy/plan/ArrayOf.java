package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.TypeName;
import java.util.List;

public record ArrayOf(TypeName type, CopyPlan element) implements CopyPlan {
  @Override
  public <R> R accept(CopyPlanVisitor<R> visitor) {
    return visitor.array(this);
  }

  @Override
  public List<CopyPlan> contents() {
    return List.of(element);
  }

  @Override
  public CopyPlan modifiable() {
    return new ArrayOf(type, element.modifiable());
  }
}
