package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import java.util.ArrayList;
import java.util.List;

/** Locking through helpers: readers hold and release, writers enter and leave. */
public abstract sealed class HelperLocking extends Locking
    permits OptimisticLocking, ReadWriteLocking, SignallingLocking {

  HelperLocking(GuardedModel guarded) {
    super(guarded);
  }

  @Override
  public final CodeBlock around(LockedSection section, CodeBlock body) {
    use(section.guard());
    return switch (section.guard()) {
      case READ -> held(section, "hold", body, "release");
      case READ_BRIEFLY -> tryFinally(body, call(section, "release"));
      case WRITE -> entered(section, "enter", body);
      case WRITE_INTERRUPTIBLY -> entered(section, "enterInterruptibly", body);
    };
  }

  /** Statements that a writer runs, between the helper that lets it in and the one that unlocks. */
  abstract CodeBlock entered(LockedSection section, String enter, CodeBlock body);

  /** As {@link #entered}, where the helper tells whether this writer is the outermost. */
  final CodeBlock entered(LockedSection section, CodeBlock enter, CodeBlock body) {
    String outermost =
        GeneratedNames.avoiding(section.taken()).newName("outermost" + section.suffix());
    return CodeBlock.builder()
        .addStatement("boolean $N = $L", outermost, enter)
        .add(tryFinally(body, call(section, "leave", outermost)))
        .build();
  }

  /** The lock that readers take. */
  CodeBlock readLock() {
    return lock();
  }

  final List<MethodSpec> readerHelpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (isUsed(LockMode.READ)) {
      helpers.add(LockingHelpers.lock(this, "hold", CodeBlock.of("$L.lock()", readLock())));
    }
    if (isUsed(LockMode.READ_BRIEFLY)) {
      helpers.add(LockingHelpers.tryHold(this, readLock()));
    }
    if (isUsed(LockMode.READ) || isUsed(LockMode.READ_BRIEFLY)) {
      helpers.add(LockingHelpers.unlock(this, "release", CodeBlock.of("$L.unlock()", readLock())));
    }
    return helpers;
  }
}
