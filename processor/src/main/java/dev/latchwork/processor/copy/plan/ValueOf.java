package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.Map;

/**
 * A small mutable object that is recreated.
 *
 * @param exact whether a subclass found at run time is refused, since it would be cut down
 * @param contents one plan for each reference that it holds
 */
public record ValueOf(TypeName type, CopyKind kind, boolean exact, List<CopyPlan> contents)
    implements CopyPlan {
  public static final ClassName ENTRY = ClassName.get(Map.Entry.class);

  @Override
  public <R> R accept(CopyPlanVisitor<R> visitor) {
    return visitor.value(this);
  }

  @Override
  public boolean namesField() {
    return exact || CopyPlan.super.namesField();
  }

  /**
   * Returns whether the value is a map entry of any class. If the entry can be set, so can its
   * copy.
   */
  public boolean isAnyEntry() {
    return exact && RawTypes.rawType(type).equals(ENTRY);
  }

  @Override
  public boolean mayBeSame() {
    return kind == CopyKind.OPTIONAL && contents.stream().allMatch(CopyPlan::mayBeSame);
  }

  @Override
  public CopyPlan modifiable() {
    return new ValueOf(type, kind, exact, contents.stream().map(CopyPlan::modifiable).toList());
  }
}
