package dev.latchwork.processor.guarded;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Readers share, writers exclude. A reader that turns out to write would wait for itself for ever,
 * so the write path asks first and throws instead.
 */
final class ReadWriteLocking extends Locking {

  ReadWriteLocking(LockModel model, MemberNames names) {
    super(model, names);
  }

  @Override
  CodeBlock around(Guard guard, String member, CodeBlock body, Collection<String> taken) {
    use(guard);
    return switch (guard) {
      case READ -> CodeBlock.of("$L;\n$L", call("hold"), tryFinally(body, call("release")));
      case READ_BRIEFLY -> tryFinally(body, call("release"));
      case WRITE -> entered("enter", member, body);
      case WRITE_INTERRUPTIBLY -> entered("enterInterruptibly", member, body);
    };
  }

  private CodeBlock entered(String enter, String member, CodeBlock body) {
    return CodeBlock.of(
        "$L;\n$L", call(enter, CodeBlock.of("$S", member)), tryFinally(body, call("leave")));
  }

  @Override
  CodeBlock readField(AccessorModel getter) {
    return around(
        Guard.READ, getter.field(), statement("return super.$N", getter.field()), List.of());
  }

  @Override
  void addFields(TypeSpec.Builder type) {
    addLock(type, ReentrantReadWriteLock.class);
  }

  @Override
  CodeBlock writeLock() {
    return CodeBlock.of("$L.writeLock()", lock());
  }

  private CodeBlock readLock() {
    return CodeBlock.of("$L.readLock()", lock());
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (isUsed(Guard.WRITE)) {
      helpers.add(enter("enter", "lock").build());
    }
    if (isUsed(Guard.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly")
              .addException(InterruptedException.class)
              .build());
    }
    helpers.add(
        Helpers.unlock(names.of("leave"), lock(), CodeBlock.of("$L.unlock()", writeLock())));
    if (isUsed(Guard.READ)) {
      helpers.add(Helpers.lock(names.of("hold"), lock(), CodeBlock.of("$L.lock()", readLock())));
    }
    if (isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(Helpers.tryHold(names.of("tryHold"), lock(), readLock()));
    }
    if (isUsed(Guard.READ) || isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(
          Helpers.unlock(names.of("release"), lock(), CodeBlock.of("$L.unlock()", readLock())));
    }
    return helpers;
  }

  private MethodSpec.Builder enter(String name, String operation) {
    return Helpers.declare(names.of(name))
        .addParameter(String.class, "writer")
        .addCode(Helpers.returnIfNull(lock(), ""))
        .beginControlFlow(
            "if ($1L.getReadHoldCount() > 0 && !$1L.isWriteLockedByCurrentThread())", lock())
        .addComment("waiting here would be waiting for this very thread")
        .addStatement(
            "throw new $T(writer + $S)",
            IllegalStateException.class,
            " writes, and was called from a method that only reads")
        .endControlFlow()
        .addStatement("$L.$L()", writeLock(), operation);
  }
}
