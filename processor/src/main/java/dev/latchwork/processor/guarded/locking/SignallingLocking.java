package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An exclusive or read-write lock of a class with {@code @When} methods. It distinguishes writers
 * from readers, and the outermost writer from nested ones, since only the outermost one signals
 * when it is done. The hold count alone does not show whether a writer is the outermost one, since
 * readers raise the count of an exclusive lock too.
 */
public final class SignallingLocking extends ExplicitLocking {
  private final ReaderRefusal refusal = new ReaderRefusal(text);
  private final boolean shared;

  SignallingLocking(GuardedModel guarded) {
    super(guarded);
    this.shared = model.kind() == LockModel.Kind.READ_WRITE;
  }

  @Override
  Class<?> type() {
    return shared ? ReentrantReadWriteLock.class : ReentrantLock.class;
  }

  @Override
  boolean marksWriters() {
    return true;
  }

  @Override
  CodeBlock refuse(LockedSection section) {
    return shared ? refusal.of(section) : super.refuse(section);
  }

  @Override
  CodeBlock isHeldNow() {
    return shared
        ? CodeBlock.of("$1L.isWriteLockedByCurrentThread()$W|| $1L.getReadHoldCount() > 0", lock())
        : super.isHeldNow();
  }

  @Override
  public void addFields(TypeSpec.Builder type, HandleWriter fields) {
    super.addFields(type, fields);
    type.addField(
        FieldSpec.builder(boolean.class, names.of("writing"), PRIVATE, TRANSIENT)
            .addJavadoc("True while a thread is writing.")
            .build());
  }

  @Override
  CodeBlock writeLock(CodeBlock lock) {
    return shared ? CodeBlock.of("$L.writeLock()", lock) : lock;
  }

  @Override
  CodeBlock readLock(CodeBlock lock) {
    return shared ? CodeBlock.of("$L.readLock()", lock) : lock;
  }

  @Override
  CodeBlock holdCount() {
    return shared
        ? CodeBlock.of("$L.getWriteHoldCount()", canBeMissing() ? ownLock() : lock())
        : super.holdCount();
  }

  @Override
  List<MethodSpec> writerHelpers() {
    List<MethodSpec> helpers = new ArrayList<>(refusal.helper(this));
    helpers.add(
        text.method(
            """
            private boolean beginWrite() {
              if (writing && HOLD_COUNT != 1) {
                return false;
              }
              // an Error in an earlier endWrite, such as StackOverflowError, may leave writing true
              writing = true;
              return true;
            }
            """
                .replace("HOLD_COUNT", holdCount().toString())));
    helpers.add(SignalHelpers.endWrite(text, "writing = false;"));
    return helpers;
  }
}
