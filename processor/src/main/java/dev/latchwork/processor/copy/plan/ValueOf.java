package dev.latchwork.processor.copy.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.emit.RawTypes;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.Map;

/**
 * A value of a small class, such as {@code Date}, {@code AtomicLong} or {@code Optional}.
 *
 * @param exact whether copying an object of a subclass throws at run time, since the copy would
 *     lose what the subclass adds
 * @param contents one plan for each reference that the value holds
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
   * Returns whether a deep copy copies a value that is declared as {@code Map.Entry}. The entry's
   * class is then checked at run time: an entry of a class outside the JDK cannot be copied, and
   * only the copy of a {@code SimpleEntry} supports {@code setValue}.
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
