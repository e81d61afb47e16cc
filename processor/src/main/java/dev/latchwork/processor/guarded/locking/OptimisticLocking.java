package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock, and a version that is odd while a writer is inside: a field that is read in one step is
 * read without the lock, and again under it if a writer came in between.
 */
public final class OptimisticLocking extends HelperLocking {
  private final ClassName self;
  private final boolean signals;

  OptimisticLocking(GuardedModel guarded) {
    super(guarded);
    this.self = guarded.name();
    this.signals = !guarded.when().isEmpty();
  }

  @Override
  CodeBlock entered(LockedSection section, String enter, CodeBlock body) {
    return entered(section, call(section, enter), body);
  }

  @Override
  CodeBlock isHeld() {
    return CodeBlock.of("$L.isHeldByCurrentThread()", lock());
  }

  @Override
  public CodeBlock readField(AccessorModel getter) {
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
  public void addFields(TypeSpec.Builder type) {
    type.addField(VarHandle.class, names.versionHandle(), PRIVATE, STATIC, FINAL)
        .addStaticBlock(
            CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement(
                    "$N =$W$T.lookup().findVarHandle($T.class, $S, long.class)",
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
  public CodeBlock assignment() {
    return assignment(ReentrantLock.class);
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    boolean interruptibly = isUsed(LockMode.WRITE_INTERRUPTIBLY);
    CodeBlock callBegin = CodeBlock.of("return $N();\n", names.of("begin"));
    boolean begins = interruptibly || signals;
    helpers.add(enter("enter", "lock", begins ? callBegin : begin()).build());
    if (interruptibly) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly", callBegin)
              .addException(InterruptedException.class)
              .build());
    }
    if (begins) {
      helpers.add(
          LockingHelpers.declare(names.of("begin"))
              .returns(boolean.class)
              .addCode(begin())
              .build());
    }
    helpers.add(leave());
    helpers.addAll(readerHelpers());
    helpers.add(isStable());
    return helpers;
  }

  private MethodSpec.Builder enter(String name, String operation, CodeBlock begin) {
    return LockingHelpers.declare(names.of(name))
        .returns(boolean.class)
        .addCode(LockingHelpers.returnIfMissing(this, "false"))
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
    CodeBlock end =
        statement("$N.setRelease(this, $N + 1)", names.versionHandle(), names.version());
    if (signals) {
      return SignalHelpers.leave(this, end);
    }
    return LockingHelpers.declare(names.of("leave"))
        .addParameter(boolean.class, "outermost")
        .addCode(LockingHelpers.returnIfMissing(this, ""))
        .beginControlFlow("if (outermost)")
        .addCode(end)
        .endControlFlow()
        .addStatement("$L.unlock()", lock())
        .build();
  }

  /** One comparison is all that a reader does more than read. */
  private MethodSpec isStable() {
    return LockingHelpers.declare(names.isStable())
        .addJavadoc(
            """
            Whether nobody has written since. What was odd is compared with the even one before,
            which is gone for good.
            """)
        .returns(boolean.class)
        .addParameter(long.class, "seen")
        .addStatement("$T.acquireFence()", VarHandle.class)
        .addStatement("return (long) $N.getOpaque(this) == (seen & ~1)", names.versionHandle())
        .build();
  }
}
