package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.List;

/** The object's monitor as its lock, for classes that use {@code synchronized} themselves. */
public final class MonitorLocking extends Locking {
  private final boolean signals;

  MonitorLocking(GuardedModel guarded) {
    super(guarded);
    this.signals = !guarded.when().isEmpty();
  }

  @Override
  public CodeBlock around(List<LockedSection> sections, CodeBlock body) {
    CodeBlock held = body;
    for (int i = sections.size() - 1; i >= 0; i--) {
      LockedSection section = sections.get(i);
      CodeBlock wake = statement("$LnotifyAll()", section.prefix());
      held =
          CodeBlock.builder()
              .beginControlFlow("synchronized ($L)", section.owner())
              .add(signals && section.writes() ? tryFinally(held, wake) : held)
              .endControlFlow()
              .build();
    }
    return held;
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
  public CodeBlock giveUp(LockedSection section, String label) {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock tryAround(
      LockedSection section, CodeBlock nanos, CodeBlock otherwise, CodeBlock body) {
    throw new UnsupportedOperationException("a monitor cannot be tried");
  }

  @Override
  public void addFields(TypeSpec.Builder type, HandleWriter fields) {}

  @Override
  List<MethodSpec> helpers() {
    return List.of();
  }
}
