package dev.latchwork.processor.guarded;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import java.util.ArrayList;
import java.util.List;

/** Locking through helpers: readers hold and release, writers enter and leave. */
abstract sealed class HelperLocking extends Locking
    permits OptimisticLocking, ReadWriteLocking, SignallingLocking {

  HelperLocking(GuardedModel guarded) {
    super(guarded);
  }

  @Override
  final CodeBlock around(Section section, CodeBlock body) {
    use(section.guard());
    return switch (section.guard()) {
      case READ -> held(section, "hold", body, "release");
      case READ_BRIEFLY -> tryFinally(body, call(section, "release"));
      case WRITE -> entered(section, "enter", body);
      case WRITE_INTERRUPTIBLY -> entered(section, "enterInterruptibly", body);
    };
  }

  /** Statements that a writer runs, between the helper that lets it in and the one that unlocks. */
  abstract CodeBlock entered(Section section, String enter, CodeBlock body);

  /** As {@link #entered}, where the helper tells whether this writer is the outermost. */
  final CodeBlock entered(Section section, CodeBlock enter, CodeBlock body) {
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
    if (isUsed(Guard.READ)) {
      helpers.add(Helpers.lock(this, "hold", CodeBlock.of("$L.lock()", readLock())));
    }
    if (isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(Helpers.tryHold(this, readLock()));
    }
    if (isUsed(Guard.READ) || isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(Helpers.unlock(this, "release", CodeBlock.of("$L.unlock()", readLock())));
    }
    return helpers;
  }
}
