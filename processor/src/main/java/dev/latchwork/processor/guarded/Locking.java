package dev.latchwork.processor.guarded;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * How generated code takes and releases the lock of its object. The locking itself stands in a few
 * helper methods; of these only those are generated that something was wrapped with.
 */
abstract sealed class Locking permits ExclusiveLocking, OptimisticLocking {
  /** Why a lock may be null. */
  static final String SUPER_RUNS = "super(..) still runs: no other thread has this object";

  final MemberNames names;
  final boolean fair;
  private final Set<Guard> used = EnumSet.noneOf(Guard.class);

  Locking(GuardedModel model) {
    this.names = model.names();
    this.fair = model.lock().fair();
  }

  static Locking of(GuardedModel model) {
    return switch (model.lock().kind()) {
      case OPTIMISTIC -> new OptimisticLocking(model);
      case EXCLUSIVE -> new ExclusiveLocking(model);
    };
  }

  /**
   * Statements that run while the lock is held.
   *
   * @param taken names that locals must not have
   */
  abstract CodeBlock around(Guard guard, CodeBlock body, Collection<String> taken);

  /** The field read under the lock, or without it where the lock allows that. */
  abstract CodeBlock readField(AccessorModel getter);

  /** The fields of the lock and what initializes them. */
  abstract void addFields(TypeSpec.Builder type);

  /** The helper methods that are in use. */
  abstract List<MethodSpec> helpers();

  final void use(Guard guard) {
    used.add(guard);
  }

  final boolean isUsed(Guard guard) {
    return used.contains(guard);
  }

  static CodeBlock tryFinally(CodeBlock body, CodeBlock last) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("finally")
        .addStatement(last)
        .endControlFlow()
        .build();
  }

  final FieldSpec lockField(Class<?> type) {
    return FieldSpec.builder(type, names.lock(), PRIVATE, javax.lang.model.element.Modifier.FINAL)
        .initializer(fair ? "new $T(true)" : "new $T()", type)
        .build();
  }

  /** A helper that does one thing to the lock once there is one. */
  final MethodSpec unlessNull(String name, String operation) {
    MethodSpec.Builder helper = MethodSpec.methodBuilder(names.of(name)).addModifiers(PRIVATE);
    if (!operation.equals("unlock")) {
      helper.addComment("null while $L", SUPER_RUNS);
    }
    return helper
        .beginControlFlow("if (this.$N != null)", names.lock())
        .addStatement("this.$N.$L()", names.lock(), operation)
        .endControlFlow()
        .build();
  }

  /** Waits a moment only: whoever prints an object must not be the one who deadlocks. */
  final MethodSpec tryHold() {
    return MethodSpec.methodBuilder(names.of("tryHold"))
        .addModifiers(PRIVATE)
        .returns(boolean.class)
        .addComment("printing waits a moment at most: it must not be what deadlocks")
        .beginControlFlow("if (this.$1N == null || this.$1N.tryLock())", names.lock())
        .addStatement("return true")
        .endControlFlow()
        .addStatement("boolean interrupted = $T.interrupted()", Thread.class)
        .beginControlFlow("try")
        .addStatement("return this.$N.tryLock(100, $T.MILLISECONDS)", names.lock(), TimeUnit.class)
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

  static List<MethodSpec> list(MethodSpec... methods) {
    return new ArrayList<>(List.of(methods));
  }
}
