package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.concurrent.TimeUnit;

/**
 * The helper methods that lock and unlock. The lock can be null: a superclass constructor may call
 * an overridden method before the fields of the generated class are set, and then no other thread
 * has the object.
 */
public final class LockingHelpers {
  private static final String SUPER_RUNS = "super(..) still runs: no other thread has this object";

  private LockingHelpers() {}

  public static MethodSpec.Builder declare(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(PRIVATE);
  }

  /** {@code if (this.lock == null) return ..}, the way out while there is no lock. */
  static CodeBlock returnIfMissing(Locking locking, String result) {
    return ifMissing(
        locking, Locking.statement(result.isEmpty() ? "return$L" : "return $L", result));
  }

  /** Statements that run instead while there is no lock. */
  static CodeBlock ifMissing(Locking locking, CodeBlock statements) {
    if (!locking.canBeMissing()) {
      return CodeBlock.of("");
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", locking.lock())
        .add("// $L\n", SUPER_RUNS)
        .add(statements)
        .endControlFlow()
        .build();
  }

  /** Does one thing once there is a lock. */
  static MethodSpec lock(Locking locking, String name, CodeBlock operation) {
    MethodSpec.Builder helper = declare(locking.names.of(name));
    if (locking.canBeMissing()) {
      helper.addComment("null while $L", SUPER_RUNS);
    }
    return unlessMissing(locking, helper, operation);
  }

  static MethodSpec lockInterruptibly(Locking locking, String name, CodeBlock operation) {
    return lock(locking, name, operation).toBuilder()
        .addException(InterruptedException.class)
        .build();
  }

  static MethodSpec unlock(Locking locking, String name, CodeBlock operation) {
    return unlessMissing(locking, declare(locking.names.of(name)), operation);
  }

  private static MethodSpec unlessMissing(
      Locking locking, MethodSpec.Builder helper, CodeBlock operation) {
    return locking.canBeMissing()
        ? helper
            .beginControlFlow("if ($L != null)", locking.lock())
            .addStatement(operation)
            .endControlFlow()
            .build()
        : helper.addStatement(operation).build();
  }

  /** Whether this thread is inside: then it is given the real view, and may change through it. */
  static MethodSpec isHeld(Locking locking) {
    boolean canBeMissing = locking.canBeMissing() && locking.isTimed();
    return declare(locking.names.of("isHeld"))
        .returns(boolean.class)
        .addStatement(
            "return $L$L",
            canBeMissing ? CodeBlock.of("$L == null || ", locking.lock()) : CodeBlock.of(""),
            locking.isHeld())
        .build();
  }

  /** Waits a moment only: whoever prints an object must not be the one who deadlocks. */
  static MethodSpec tryHold(Locking locking, CodeBlock readLock) {
    return declare(locking.names.of("tryHold"))
        .returns(boolean.class)
        .addComment("printing waits a moment at most: it must not be what deadlocks")
        .beginControlFlow(
            "if ($L$L.tryLock())",
            locking.canBeMissing()
                ? CodeBlock.of("$L == null || ", locking.lock())
                : CodeBlock.of(""),
            readLock)
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
