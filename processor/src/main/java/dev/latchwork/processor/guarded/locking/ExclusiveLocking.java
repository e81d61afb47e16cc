package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** One lock for readers and writers alike. */
public final class ExclusiveLocking extends Locking {

  ExclusiveLocking(GuardedModel guarded) {
    super(guarded);
  }

  @Override
  public CodeBlock around(LockedSection section, CodeBlock body) {
    LockMode effective = section.guard() == LockMode.READ ? LockMode.WRITE : section.guard();
    if (!canBeMissing()) {
      return inPlace(section, effective, body);
    }
    use(effective);
    return switch (effective) {
      case READ_BRIEFLY -> tryFinally(body, call(section, "leave"));
      case WRITE_INTERRUPTIBLY -> held(section, "enterInterruptibly", body, "leave");
      default -> held(section, "enter", body, "leave");
    };
  }

  /** Where the lock always exists there is nothing that a helper would say better. */
  private CodeBlock inPlace(LockedSection section, LockMode guard, CodeBlock body) {
    CodeBlock lock = CodeBlock.of("$L.$N", section.owner(), names.lock());
    CodeBlock held = tryFinally(body, CodeBlock.of("$L.unlock()", lock));
    return switch (guard) {
      case READ_BRIEFLY -> {
        use(guard);
        yield held;
      }
      case WRITE_INTERRUPTIBLY -> CodeBlock.of("$L.lockInterruptibly();\n$L", lock, held);
      default -> CodeBlock.of("$L.lock();\n$L", lock, held);
    };
  }

  @Override
  CodeBlock isHeld() {
    return CodeBlock.of("$L.isHeldByCurrentThread()", lock());
  }

  @Override
  public void addFields(TypeSpec.Builder type) {
    addLock(type, ReentrantLock.class);
  }

  @Override
  public CodeBlock assignment() {
    return assignment(ReentrantLock.class);
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (isUsed(LockMode.WRITE)) {
      helpers.add(LockingHelpers.lock(this, "enter", CodeBlock.of("$L.lock()", lock())));
    }
    if (isUsed(LockMode.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          LockingHelpers.lockInterruptibly(
              this, "enterInterruptibly", CodeBlock.of("$L.lockInterruptibly()", lock())));
    }
    if (isUsed(LockMode.READ_BRIEFLY)) {
      helpers.add(LockingHelpers.tryHold(this, lock()));
    }
    if (canBeMissing()) {
      helpers.add(LockingHelpers.unlock(this, "leave", CodeBlock.of("$L.unlock()", lock())));
    }
    return helpers;
  }
}
