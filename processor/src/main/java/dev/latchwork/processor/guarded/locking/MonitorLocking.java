package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import java.util.List;

/** The monitor of the object, for classes that use {@code synchronized} themselves. */
public final class MonitorLocking extends Locking {
  private final boolean signals;

  MonitorLocking(GuardedModel guarded) {
    super(guarded);
    this.signals = !guarded.when().isEmpty();
  }

  @Override
  public CodeBlock around(LockedSection section, CodeBlock body) {
    boolean writes =
        section.guard() == LockMode.WRITE || section.guard() == LockMode.WRITE_INTERRUPTIBLY;
    CodeBlock wake = CodeBlock.of("$LnotifyAll()", section.prefix());
    return CodeBlock.builder()
        .beginControlFlow("synchronized ($L)", section.owner())
        .add(signals && writes ? tryFinally(body, wake) : body)
        .endControlFlow()
        .build();
  }

  @Override
  CodeBlock isHeld() {
    return CodeBlock.of("$T.holdsLock(this)", Thread.class);
  }

  @Override
  public boolean isTimed() {
    return false;
  }

  @Override
  public void addFields(TypeSpec.Builder type) {}

  @Override
  List<MethodSpec> helpers() {
    return List.of();
  }
}
