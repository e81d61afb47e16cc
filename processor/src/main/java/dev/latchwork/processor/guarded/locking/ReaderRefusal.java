package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the check that stops a reader that calls a writer, which would wait for itself for ever.
 * The read lock is not released and taken again instead, since others could write in between.
 */
final class ReaderRefusal {
  private static final String HELPER = "refuseReader";

  private final LockText text;
  private boolean asked;

  ReaderRefusal(LockText text) {
    this.text = text;
  }

  CodeBlock of(LockedSection section) {
    asked = true;
    return Locking.statement("$L$N($S)", section.prefix(), text.name(HELPER), section.member());
  }

  List<MethodSpec> helper(ExplicitLocking locking) {
    if (!asked) {
      return List.of();
    }
    String helper =
        """
        private void refuseReader(String writer) {
          if (this.lock.getReadHoldCount() > 0 && !this.lock.isWriteLockedByCurrentThread()) {
            // the write lock would wait for the read lock that this thread holds
            throw new IllegalStateException(
                writer + " writes, and was called from a method that only reads");
          }
        }
        """;
    return List.of(
        text.method(locking.canBeMissing() ? helper.replace("this.lock", "ownLock()") : helper));
  }
}
