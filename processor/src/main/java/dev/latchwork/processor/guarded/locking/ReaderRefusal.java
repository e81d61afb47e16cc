package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.guarded.model.LockMode;
import java.util.Optional;

/**
 * Writes what stops a reader that turns out to write: it would wait for itself for ever. It stands
 * in place, or in a helper where two would say the same.
 */
final class ReaderRefusal {
  private static final String HELPER = "refuseReader";

  private final Locking locking;
  private boolean asked;

  ReaderRefusal(Locking locking) {
    this.locking = locking;
  }

  /** For a method that takes the lock by itself. */
  CodeBlock of(String writer) {
    asked = true;
    return Locking.statement("$N($S)", locking.names.of(HELPER), writer);
  }

  /** For the helpers that take it, which have a parameter {@code writer}. */
  CodeBlock inHelper() {
    return hasHelper() ? Locking.statement("$N(writer)", locking.names.of(HELPER)) : refusal();
  }

  Optional<MethodSpec> helper() {
    return hasHelper()
        ? Optional.of(
            LockingHelpers.declare(locking.names.of(HELPER))
                .addParameter(String.class, "writer")
                .addCode(refusal())
                .build())
        : Optional.empty();
  }

  private boolean hasHelper() {
    return asked
        || (locking.isUsed(LockMode.WRITE) && locking.isUsed(LockMode.WRITE_INTERRUPTIBLY));
  }

  private CodeBlock refusal() {
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($1L.getReadHoldCount() > 0 && !$1L.isWriteLockedByCurrentThread())",
            locking.lock())
        .add("// waiting here would be waiting for this very thread\n")
        .addStatement(
            "throw new $T($Wwriter + $S)",
            IllegalStateException.class,
            " writes, and was called from a method that only reads")
        .endControlFlow()
        .build();
  }
}
