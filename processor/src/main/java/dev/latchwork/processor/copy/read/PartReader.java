package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.copy.plan.ObjectPlan;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.feature.Env;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Reads how an object is recreated: the arguments of its constructor and the fields that are set
 * afterwards.
 */
public final class PartReader {
  private final Env env;
  private final TypeElement type;
  private final CopyPlanner planner;
  private final Findings findings;

  /**
   * Creates a reader for the fields of a type.
   *
   * @param planner plans how the values of fields are copied
   * @param findings collects what prevents a copy
   */
  public PartReader(Env env, TypeElement type, CopyPlanner planner, Findings findings) {
    this.env = env;
    this.type = type;
    this.planner = planner;
    this.findings = findings;
  }

  /**
   * Returns how the object is created, with the arguments of the best constructor, in order,
   * followed by the other fields. With a factory, there are no arguments.
   */
  public ObjectPlan read() {
    FieldAccess access = new FieldAccess(env, type);
    ValueReader values = new ValueReader(env, type, access, planner, findings);
    return type.getKind() == ElementKind.RECORD
        ? new RecordReader(type, planner.components(), values).read()
        : new ClassReader(env, type, access, values, findings).read();
  }
}
