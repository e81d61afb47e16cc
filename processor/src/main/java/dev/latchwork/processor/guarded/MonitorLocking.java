package dev.latchwork.processor.guarded;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** The monitor of the object, for classes that use {@code synchronized} themselves. */
final class MonitorLocking extends Locking {
  private final boolean signals;

  MonitorLocking(GuardedModel guarded) {
    super(guarded);
    this.signals = !guarded.when().isEmpty();
  }

  @Override
  CodeBlock around(Section section, CodeBlock body) {
    boolean writes = section.guard() == Guard.WRITE || section.guard() == Guard.WRITE_INTERRUPTIBLY;
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
  boolean isTimed() {
    return false;
  }

  @Override
  void addFields(TypeSpec.Builder type) {}

  @Override
  List<MethodSpec> helpers() {
    return List.of();
  }
}
