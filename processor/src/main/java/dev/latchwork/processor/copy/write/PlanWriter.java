package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.CopyPlan.Trusted;
import dev.latchwork.processor.copy.plan.CopyPlanVisitor;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.ValueOf;

/** Writes the expression that copies a value, depending on the kind of its plan. */
final class PlanWriter {
  private final CopyWriter writer;
  private final NestedMethodWriter nested;
  private final ValueWriter values;
  private final SubtypeWriter subtypes;
  private final LockWriter locks;
  private final ArrayWriter arrays;
  private final RecordWriter records;
  private final VariableWriter variables;
  private final ContainerWriter containers;

  PlanWriter(CopyWriter writer) {
    this.writer = writer;
    this.nested = new NestedMethodWriter(writer);
    this.values = new ValueWriter(writer);
    this.subtypes = new SubtypeWriter(writer);
    this.locks = new LockWriter(writer);
    this.arrays = new ArrayWriter(writer);
    this.records = new RecordWriter(writer);
    this.variables = new VariableWriter(writer);
    this.containers = new ContainerWriter(writer);
  }

  CodeBlock copy(CopyPlan plan, SourceExpression source) {
    return plan.accept(new CopyOf(source));
  }

  private final class CopyOf implements CopyPlanVisitor<CodeBlock> {
    private final SourceExpression source;

    CopyOf(SourceExpression source) {
      this.source = source;
    }

    @Override
    public CodeBlock same(Same plan) {
      return source.value();
    }

    @Override
    public CodeBlock value(ValueOf plan) {
      return values.copy(plan, source);
    }

    @Override
    public CodeBlock array(ArrayOf plan) {
      return arrays.copy(plan, source);
    }

    @Override
    public CodeBlock container(ContainerOf plan) {
      return containers.copy(plan, source);
    }

    @Override
    public CodeBlock record(RecordOf plan) {
      return records.copy(plan, source);
    }

    @Override
    public CodeBlock again(Again plan) {
      return nested.again(plan, source);
    }

    @Override
    public CodeBlock sealed(OneOf plan) {
      return subtypes.copy(plan, source);
    }

    @Override
    public CodeBlock copier(CopierCall plan) {
      return variables.call(plan, source);
    }

    @Override
    public CodeBlock operator(ByOperator plan) {
      return variables.copy(plan, source);
    }

    @Override
    public CodeBlock bound(ByBound plan) {
      return variables.copy(plan, source);
    }

    @Override
    public CodeBlock later(Later plan) {
      return writer.copy(plan.now(), source);
    }

    @Override
    public CodeBlock taken(Taken plan) {
      return values.entries().take(plan, source);
    }

    @Override
    public CodeBlock ofTaken(OfTaken plan) {
      return values.entries().copyTaken(plan, source);
    }

    @Override
    public CodeBlock freshLock(FreshLock plan) {
      return locks.copy(plan, source);
    }

    @Override
    public CodeBlock trusted(Trusted plan) {
      return values.trusted(plan, source);
    }

    @Override
    public CodeBlock refused(Refused plan) {
      throw new IllegalArgumentException(plan.reason());
    }
  }
}
