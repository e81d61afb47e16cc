package dev.latchwork.processor.guarded;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock, and a version that is odd while a writer is inside: a field that is read in one step is
 * read without the lock, and again under it if a writer came in between.
 */
final class OptimisticLocking extends Locking {
  private final ClassName self;

  OptimisticLocking(LockModel model, MemberNames names, ClassName self) {
    super(model, names);
    this.self = self;
  }

  @Override
  CodeBlock around(Guard guard, String member, CodeBlock body, Collection<String> taken) {
    use(guard);
    return switch (guard) {
      case READ -> CodeBlock.of("$L;\n$L", call("hold"), tryFinally(body, call("release")));
      case READ_BRIEFLY -> tryFinally(body, call("release"));
      case WRITE -> entered("enter", body, taken);
      case WRITE_INTERRUPTIBLY -> entered("enterInterruptibly", body, taken);
    };
  }

  private CodeBlock entered(String enter, CodeBlock body, Collection<String> taken) {
    String outermost = GeneratedNames.avoiding(taken).newName("outermost");
    return CodeBlock.builder()
        .addStatement("boolean $N = $L", outermost, call(enter))
        .add(tryFinally(body, call("leave", outermost)))
        .build();
  }

  @Override
  CodeBlock readField(AccessorModel getter) {
    return CodeBlock.builder()
        .addStatement("long seen = (long) $N.getAcquire(this)", names.versionHandle())
        .addStatement("$T value = super.$N", getter.type(), getter.field())
        .beginControlFlow("if ($N(seen))", names.isStable())
        .addStatement("return value")
        .endControlFlow()
        .addStatement("$L.lock()", lock())
        .add(
            tryFinally(
                statement("return super.$N", getter.field()), CodeBlock.of("$L.unlock()", lock())))
        .build();
  }

  @Override
  void addFields(TypeSpec.Builder type) {
    type.addField(VarHandle.class, names.versionHandle(), PRIVATE, STATIC, FINAL)
        .addStaticBlock(
            CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement(
                    "$N = $T.lookup().findVarHandle($T.class, $S, long.class)",
                    names.versionHandle(),
                    MethodHandles.class,
                    self,
                    names.version())
                .nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
                .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
                .endControlFlow()
                .build());
    addLock(type, ReentrantLock.class);
    type.addField(
        FieldSpec.builder(long.class, names.version(), PRIVATE, TRANSIENT)
            .addJavadoc("Odd while a writer is inside.")
            .build());
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    boolean interruptibly = isUsed(Guard.WRITE_INTERRUPTIBLY);
    CodeBlock callBegin = CodeBlock.of("return $L;\n", call("begin"));
    helpers.add(enter("enter", "lock", interruptibly ? callBegin : begin()).build());
    if (interruptibly) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly", callBegin)
              .addException(InterruptedException.class)
              .build());
      helpers.add(
          Helpers.declare(names.of("begin")).returns(boolean.class).addCode(begin()).build());
    }
    helpers.add(leave());
    if (isUsed(Guard.READ)) {
      helpers.add(Helpers.lock(names.of("hold"), lock(), CodeBlock.of("$L.lock()", lock())));
    }
    if (isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(Helpers.tryHold(names.of("tryHold"), lock(), lock()));
    }
    if (isUsed(Guard.READ) || isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(Helpers.unlock(names.of("release"), lock(), CodeBlock.of("$L.unlock()", lock())));
    }
    helpers.add(isStable());
    return helpers;
  }

  private MethodSpec.Builder enter(String name, String operation, CodeBlock begin) {
    return Helpers.declare(names.of(name))
        .returns(boolean.class)
        .addCode(Helpers.returnIfNull(lock(), "false"))
        .addStatement("$L.$L()", lock(), operation)
        .addCode(begin);
  }

  /** Nested or not is decided by parity: a hold count is also raised by whoever only reads. */
  private CodeBlock begin() {
    return CodeBlock.builder()
        .beginControlFlow("if (($N & 1) != 0)", names.version())
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$N++", names.version())
        .addStatement("$T.storeStoreFence()", VarHandle.class)
        .addStatement("return true")
        .build();
  }

  private MethodSpec leave() {
    return Helpers.declare(names.of("leave"))
        .addParameter(boolean.class, "outermost")
        .addCode(Helpers.returnIfNull(lock(), ""))
        .beginControlFlow("if (outermost)")
        .addStatement("$N.setRelease(this, $N + 1)", names.versionHandle(), names.version())
        .endControlFlow()
        .addStatement("$L.unlock()", lock())
        .build();
  }

  private MethodSpec isStable() {
    return Helpers.declare(names.isStable())
        .returns(boolean.class)
        .addParameter(long.class, "seen")
        .beginControlFlow("if ((seen & 1) != 0)")
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$T.acquireFence()", VarHandle.class)
        .addStatement("return (long) $N.getOpaque(this) == seen", names.versionHandle())
        .build();
  }
}
