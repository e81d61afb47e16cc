package dev.latchwork.processor.copy.write;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.types.known.LockKind;

/**
 * Writes code that creates locks for copies. A new lock is free, even if the original's lock is
 * held.
 */
final class LockWriter {
  private final CopyMethodWriter methods;

  LockWriter(CopyWriter writer) {
    this.methods = new CopyMethodWriter(writer);
  }

  CodeBlock copy(FreshLock plan, SourceExpression source) {
    return methods.leaf(
        plan,
        source,
        s ->
            plan.kind() == LockKind.STAMPED
                ? CodeBlock.of("new $T()", plan.type())
                : CodeBlock.of("new $T($L.isFair())", plan.type(), s));
  }
}
