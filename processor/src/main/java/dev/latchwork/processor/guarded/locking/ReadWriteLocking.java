package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Readers share, writers exclude. A reader that turns out to write would wait for itself for ever,
 * so the write path asks first and throws instead.
 */
public final class ReadWriteLocking extends HelperLocking {
  private final ReaderRefusal refusal = new ReaderRefusal(this);

  ReadWriteLocking(GuardedModel guarded) {
    super(guarded);
  }

  @Override
  CodeBlock entered(LockedSection section, String enter, CodeBlock body) {
    String member = CodeBlock.of("$S", section.member()).toString();
    return CodeBlock.of(
        "$L;\n$L", call(section, enter, member), tryFinally(body, call(section, "leave")));
  }

  @Override
  CodeBlock isHeld() {
    return CodeBlock.of(
        "$1L.isWriteLockedByCurrentThread()$W|| $1L.getReadHoldCount() > 0", lock());
  }

  @Override
  public void addFields(TypeSpec.Builder type) {
    addLock(type, ReentrantReadWriteLock.class);
  }

  @Override
  public CodeBlock writeLock() {
    return CodeBlock.of("$L.writeLock()", lock());
  }

  @Override
  CodeBlock readLock() {
    return CodeBlock.of("$L.readLock()", lock());
  }

  @Override
  public CodeBlock refuseReader(String writer) {
    return refusal.of(writer);
  }

  @Override
  public CodeBlock assignment() {
    return assignment(ReentrantReadWriteLock.class);
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (isUsed(LockMode.WRITE)) {
      helpers.add(enter("enter", "lock").build());
    }
    if (isUsed(LockMode.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly")
              .addException(InterruptedException.class)
              .build());
    }
    refusal.helper().ifPresent(helpers::add);
    helpers.add(LockingHelpers.unlock(this, "leave", CodeBlock.of("$L.unlock()", writeLock())));
    helpers.addAll(readerHelpers());
    return helpers;
  }

  private MethodSpec.Builder enter(String name, String operation) {
    return LockingHelpers.declare(names.of(name))
        .addParameter(String.class, "writer")
        .addCode(LockingHelpers.returnIfMissing(this, ""))
        .addCode(refusal.inHelper())
        .addStatement("$L.$L()", writeLock(), operation);
  }
}
