package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * Writes the check that throws if a reading method calls a writing one, since the thread would wait
 * for itself forever. Releasing the read lock and taking it again later is not a solution, since
 * other threads could write in between.
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
            // this thread holds the read lock, so it would wait for the write lock forever
            throw new IllegalStateException(
                writer + " writes, and was called from a method that only reads");
          }
        }
        """;
    return List.of(
        text.method(locking.canBeMissing() ? helper.replace("this.lock", "ownLock()") : helper));
  }
}
