package dev.latchwork.processor.copy;

import com.palantir.javapoet.CodeBlock;
import dev.latchwork.processor.copy.CopyPlan.FreshLock;
import dev.latchwork.processor.types.LockKind;

/** Writes locks for copies: nobody holds them, whoever holds those of the originals. */
final class LockWriter {
  private final CopyMethods methods;

  LockWriter(CopyWriter writer) {
    this.methods = new CopyMethods(writer);
  }

  CodeBlock copy(FreshLock plan, Source source) {
    return methods.leaf(
        plan,
        source,
        s ->
            plan.kind() == LockKind.STAMPED
                ? CodeBlock.of("new $T()", plan.type())
                : CodeBlock.of("new $T($L.isFair())", plan.type(), s));
  }
}
