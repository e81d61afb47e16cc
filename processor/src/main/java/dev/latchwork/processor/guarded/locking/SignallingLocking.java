package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An exclusive or read-write lock of a class that waits. Writers are told from readers here, and
 * the outermost one from those it calls: that one signals when it leaves. A hold count would not
 * tell, since whoever only reads raises it too.
 */
public final class SignallingLocking extends HelperLocking {
  private final ReaderRefusal refusal = new ReaderRefusal(this);
  private final boolean shared;

  SignallingLocking(GuardedModel guarded) {
    super(guarded);
    this.shared = model.kind() == LockModel.Kind.READ_WRITE;
  }

  @Override
  CodeBlock entered(LockedSection section, String enter, CodeBlock body) {
    String[] writer = {CodeBlock.of("$S", section.member()).toString()};
    return entered(section, call(section, enter, shared ? writer : new String[0]), body);
  }

  @Override
  CodeBlock isHeld() {
    return shared
        ? CodeBlock.of("$1L.isWriteLockedByCurrentThread()$W|| $1L.getReadHoldCount() > 0", lock())
        : CodeBlock.of("$L.isHeldByCurrentThread()", lock());
  }

  @Override
  public void addFields(TypeSpec.Builder type) {
    addLock(type, shared ? ReentrantReadWriteLock.class : ReentrantLock.class);
    type.addField(
        FieldSpec.builder(boolean.class, writing(), PRIVATE, TRANSIENT)
            .addJavadoc("Whether a writer is inside.")
            .build());
  }

  private String writing() {
    return names.of("writing");
  }

  @Override
  public CodeBlock writeLock() {
    return shared ? CodeBlock.of("$L.writeLock()", lock()) : lock();
  }

  @Override
  CodeBlock readLock() {
    return shared ? CodeBlock.of("$L.readLock()", lock()) : lock();
  }

  @Override
  CodeBlock holdCount() {
    return CodeBlock.of(shared ? "$L.getWriteHoldCount()" : "$L.getHoldCount()", lock());
  }

  @Override
  Optional<CodeBlock> mayLock() {
    return shared
        ? Optional.of(
            CodeBlock.of(
                "$1L.isWriteLockedByCurrentThread()$W|| $1L.getReadHoldCount() == 0", lock()))
        : Optional.empty();
  }

  @Override
  public CodeBlock refuseReader(String writer) {
    return shared ? refusal.of(writer) : super.refuseReader(writer);
  }

  @Override
  List<MethodSpec> helpers() {
    use(LockMode.WRITE);
    List<MethodSpec> helpers = new ArrayList<>();
    helpers.add(enter("enter", "lock").build());
    if (isUsed(LockMode.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly")
              .addException(InterruptedException.class)
              .build());
    }
    if (shared) {
      refusal.helper().ifPresent(helpers::add);
    }
    helpers.add(begin());
    helpers.add(SignalHelpers.leave(this, statement("$N = false", writing())));
    helpers.addAll(readerHelpers());
    return helpers;
  }

  private MethodSpec.Builder enter(String name, String operation) {
    MethodSpec.Builder enter = LockingHelpers.declare(names.of(name)).returns(boolean.class);
    if (shared) {
      enter.addParameter(String.class, "writer");
    }
    enter.addCode(LockingHelpers.returnIfMissing(this, "false"));
    if (shared) {
      enter.addCode(refusal.inHelper());
    }
    return enter
        .addStatement("$L.$L()", writeLock(), operation)
        .addStatement("return $N()", names.of("begin"));
  }

  private MethodSpec begin() {
    return LockingHelpers.declare(names.of("begin"))
        .returns(boolean.class)
        .addStatement("boolean outermost = !$N", writing())
        .addStatement("$N = true", writing())
        .addStatement("return outermost")
        .build();
  }
}
