package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Readers share the lock, and writers exclude all other threads. A thread that calls a writing
 * method from a reading one would wait for itself forever, so a writing method first checks for
 * this case, and throws an exception.
 */
public final class ReadWriteLocking extends ExplicitLocking {
  private final ReaderRefusal refusal = new ReaderRefusal(text);

  ReadWriteLocking(GuardedModel guarded) {
    super(guarded);
  }

  @Override
  Class<?> type() {
    return ReentrantReadWriteLock.class;
  }

  @Override
  CodeBlock refuse(LockedSection section) {
    return refusal.of(section);
  }

  @Override
  CodeBlock isHeldNow() {
    return CodeBlock.of(
        "$1L.isWriteLockedByCurrentThread()$W|| $1L.getReadHoldCount() > 0", lock());
  }

  @Override
  CodeBlock writeLock(CodeBlock lock) {
    return CodeBlock.of("$L.writeLock()", lock);
  }

  @Override
  CodeBlock readLock(CodeBlock lock) {
    return CodeBlock.of("$L.readLock()", lock);
  }

  @Override
  List<MethodSpec> writerHelpers() {
    return refusal.helper(this);
  }
}
