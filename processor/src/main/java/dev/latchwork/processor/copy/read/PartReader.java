package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.feature.Env;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads how an object is made again: what its constructor gets, and what is set afterwards. */
public final class PartReader {
  private final Env env;
  private final TypeElement type;
  private final CopyPlanner planner;
  private final Findings findings;

  /**
   * Reads the fields of a type.
   *
   * @param planner plans for values of fields
   * @param findings gets what stands in the way
   */
  public PartReader(Env env, TypeElement type, CopyPlanner planner, Findings findings) {
    this.env = env;
    this.type = type;
    this.planner = planner;
    this.findings = findings;
  }

  /** The arguments of the constructor that fits best, in their order, then the other fields. */
  public ObjectPlan read() {
    FieldAccess access = new FieldAccess(env, type);
    ValueReader values = new ValueReader(env, type, access, planner, findings);
    return type.getKind() == ElementKind.RECORD
        ? new RecordReader(type, planner.components(), values).read()
        : new ClassReader(env, type, access, values, findings).read();
  }
}
