package dev.latchwork.processor.guarded;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.concurrent.TimeUnit;

/**
 * The helper methods that lock and unlock. The lock can be null: a superclass constructor may call
 * an overridden method before the fields of the generated class are set, and then no other thread
 * has the object.
 */
final class Helpers {
  private static final String SUPER_RUNS = "super(..) still runs: no other thread has this object";

  private Helpers() {}

  static MethodSpec.Builder declare(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PRIVATE);
  }

  /** {@code if (this.lock == null) return ..}, the way out while there is no lock. */
  static CodeBlock returnIfNull(CodeBlock lock, String result) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", lock)
        .add("// $L\n", SUPER_RUNS)
        .addStatement(
            result.isEmpty() ? "return" : "return $L",
            result.isEmpty() ? new Object[0] : new Object[] {result})
        .endControlFlow()
        .build();
  }

  /** Does one thing once there is a lock. */
  static MethodSpec lock(String name, CodeBlock lock, CodeBlock operation) {
    return declare(name)
        .addComment("null while $L", SUPER_RUNS)
        .beginControlFlow("if ($L != null)", lock)
        .addStatement(operation)
        .endControlFlow()
        .build();
  }

  static MethodSpec lockInterruptibly(String name, CodeBlock lock, CodeBlock operation) {
    return lock(name, lock, operation).toBuilder().addException(InterruptedException.class).build();
  }

  static MethodSpec unlock(String name, CodeBlock lock, CodeBlock operation) {
    return declare(name)
        .beginControlFlow("if ($L != null)", lock)
        .addStatement(operation)
        .endControlFlow()
        .build();
  }

  /** Waits a moment only: whoever prints an object must not be the one who deadlocks. */
  static MethodSpec tryHold(String name, CodeBlock lock, CodeBlock readLock) {
    return declare(name)
        .returns(boolean.class)
        .addComment("printing waits a moment at most: it must not be what deadlocks")
        .beginControlFlow("if ($L == null || $L.tryLock())", lock, readLock)
        .addStatement("return true")
        .endControlFlow()
        .addStatement("boolean interrupted = $T.interrupted()", Thread.class)
        .beginControlFlow("try")
        .addStatement("return $L.tryLock(100, $T.MILLISECONDS)", readLock, TimeUnit.class)
        .nextControlFlow("catch ($T e)", InterruptedException.class)
        .addStatement("interrupted = true")
        .addStatement("return false")
        .nextControlFlow("finally")
        .beginControlFlow("if (interrupted)")
        .addStatement("$T.currentThread().interrupt()", Thread.class)
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
