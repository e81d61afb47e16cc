package dev.latchwork.processor.guarded;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.GeneratedNames;
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
final class SignallingLocking extends Locking {
  private final boolean shared;

  SignallingLocking(GuardedModel guarded) {
    super(guarded);
    this.shared = model.kind() == LockModel.Kind.READ_WRITE;
  }

  @Override
  CodeBlock around(Section section, CodeBlock body) {
    use(section.guard());
    return switch (section.guard()) {
      case READ -> held(section, "hold", body, "release");
      case READ_BRIEFLY -> tryFinally(body, call(section, "release"));
      case WRITE -> entered(section, "enter", body);
      case WRITE_INTERRUPTIBLY -> entered(section, "enterInterruptibly", body);
    };
  }

  private CodeBlock entered(Section section, String enter, CodeBlock body) {
    String outermost =
        GeneratedNames.avoiding(section.taken()).newName("outermost" + section.suffix());
    String[] writer = {CodeBlock.of("$S", section.member()).toString()};
    return CodeBlock.builder()
        .addStatement(
            "boolean $N = $L", outermost, call(section, enter, shared ? writer : new String[0]))
        .add(tryFinally(body, call(section, "leave", outermost)))
        .build();
  }

  @Override
  CodeBlock isHeld() {
    return shared
        ? CodeBlock.of("$1L.isWriteLockedByCurrentThread()$W|| $1L.getReadHoldCount() > 0", lock())
        : CodeBlock.of("$L.isHeldByCurrentThread()", lock());
  }

  @Override
  CodeBlock readField(AccessorModel getter) {
    return around(
        Section.of(Guard.READ, getter.field()), statement("return super.$N", getter.field()));
  }

  @Override
  void addFields(TypeSpec.Builder type) {
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
  CodeBlock writeLock() {
    return shared ? CodeBlock.of("$L.writeLock()", lock()) : lock();
  }

  private CodeBlock readLock() {
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
  List<MethodSpec> helpers() {
    use(Guard.WRITE);
    List<MethodSpec> helpers = new ArrayList<>();
    helpers.add(enter("enter", "lock").build());
    if (isUsed(Guard.WRITE_INTERRUPTIBLY)) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly")
              .addException(InterruptedException.class)
              .build());
    }
    if (shared) {
      ReadWriteLocking.refuseReadersHelper(this).ifPresent(helpers::add);
    }
    helpers.add(begin());
    helpers.add(Signals.leave(this, statement("$N = false", writing())));
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

  private MethodSpec.Builder enter(String name, String operation) {
    MethodSpec.Builder enter = Helpers.declare(names.of(name)).returns(boolean.class);
    if (shared) {
      enter.addParameter(String.class, "writer");
    }
    enter.addCode(Helpers.returnIfMissing(this, "false"));
    if (shared) {
      enter.addCode(ReadWriteLocking.refuseReaders(this));
    }
    return enter
        .addStatement("$L.$L()", writeLock(), operation)
        .addStatement("return $N()", names.of("begin"));
  }

  private MethodSpec begin() {
    return Helpers.declare(names.of("begin"))
        .returns(boolean.class)
        .addStatement("boolean outermost = !$N", writing())
        .addStatement("$N = true", writing())
        .addStatement("return outermost")
        .build();
  }
}
