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

  OptimisticLocking(GuardedModel model) {
    super(model);
    this.self = model.name();
  }

  @Override
  CodeBlock around(Guard guard, CodeBlock body, Collection<String> taken) {
    use(guard);
    if (guard == Guard.READ || guard == Guard.READ_BRIEFLY) {
      CodeBlock held = tryFinally(body, CodeBlock.of("$N()", names.of("release")));
      return guard == Guard.READ
          ? CodeBlock.builder().addStatement("$N()", names.of("hold")).add(held).build()
          : held;
    }
    String outermost = GeneratedNames.avoiding(taken).newName("outermost");
    String enter = guard == Guard.WRITE ? "enter" : "enterInterruptibly";
    return CodeBlock.builder()
        .addStatement("boolean $N = $N()", outermost, names.of(enter))
        .add(tryFinally(body, CodeBlock.of("$N($N)", names.of("leave"), outermost)))
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
        .addStatement("this.$N.lock()", names.lock())
        .add(
            tryFinally(
                CodeBlock.builder().addStatement("return super.$N", getter.field()).build(),
                CodeBlock.of("this.$N.unlock()", names.lock())))
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
                .build())
        .addField(lockField(ReentrantLock.class))
        .addField(
            FieldSpec.builder(long.class, names.version(), PRIVATE, TRANSIENT)
                .addJavadoc("Odd while a writer is inside.")
                .build());
  }

  @Override
  List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    boolean interruptibly = isUsed(Guard.WRITE_INTERRUPTIBLY);
    CodeBlock callBegin = CodeBlock.of("return $N();\n", names.of("begin"));
    helpers.add(enter("enter", "lock", interruptibly ? callBegin : begin()));
    if (interruptibly) {
      helpers.add(
          enter("enterInterruptibly", "lockInterruptibly", callBegin).toBuilder()
              .addException(InterruptedException.class)
              .build());
      helpers.add(
          MethodSpec.methodBuilder(names.of("begin"))
              .addModifiers(PRIVATE)
              .returns(boolean.class)
              .addCode(begin())
              .build());
    }
    helpers.add(leave());
    if (isUsed(Guard.READ)) {
      helpers.add(unlessNull("hold", "lock"));
    }
    if (isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(tryHold());
    }
    if (isUsed(Guard.READ) || isUsed(Guard.READ_BRIEFLY)) {
      helpers.add(unlessNull("release", "unlock"));
    }
    helpers.add(isStable());
    return helpers;
  }

  private MethodSpec enter(String name, String operation, CodeBlock begin) {
    return MethodSpec.methodBuilder(names.of(name))
        .addModifiers(PRIVATE)
        .returns(boolean.class)
        .beginControlFlow("if (this.$N == null)", names.lock())
        .addComment(SUPER_RUNS)
        .addStatement("return false")
        .endControlFlow()
        .addStatement("this.$N.$L()", names.lock(), operation)
        .addCode(begin)
        .build();
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
    return MethodSpec.methodBuilder(names.of("leave"))
        .addModifiers(PRIVATE)
        .addParameter(boolean.class, "outermost")
        .beginControlFlow("if (this.$N == null)", names.lock())
        .addStatement("return")
        .endControlFlow()
        .beginControlFlow("if (outermost)")
        .addStatement("$N.setRelease(this, $N + 1)", names.versionHandle(), names.version())
        .endControlFlow()
        .addStatement("this.$N.unlock()", names.lock())
        .build();
  }

  private MethodSpec isStable() {
    return MethodSpec.methodBuilder(names.isStable())
        .addModifiers(PRIVATE)
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
