package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** One lock for readers and writers alike. */
public final class ExclusiveLocking extends ExplicitLocking {

  ExclusiveLocking(GuardedModel guarded) {
    super(guarded);
  }

  @Override
  Class<?> type() {
    return ReentrantLock.class;
  }

  @Override
  List<MethodSpec> writerHelpers() {
    return List.of();
  }
}
