package dev.latchwork.processor.guarded;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How generated code takes and releases the lock of its object. The locking itself stands in a few
 * helper methods; of these only those are generated that something was wrapped with.
 */
abstract sealed class Locking
    permits ExclusiveLocking, MonitorLocking, OptimisticLocking, ReadWriteLocking {
  final MemberNames names;
  final LockModel model;
  private final Set<Guard> used = EnumSet.noneOf(Guard.class);

  Locking(LockModel model, MemberNames names) {
    this.model = model;
    this.names = names;
  }

  static Locking of(GuardedModel guarded) {
    LockModel lock = guarded.lock();
    return switch (lock.kind()) {
      case OPTIMISTIC -> new OptimisticLocking(lock, guarded.names(), guarded.name());
      case EXCLUSIVE -> new ExclusiveLocking(lock, guarded.names());
      case READ_WRITE -> new ReadWriteLocking(lock, guarded.names());
      case MONITOR -> new MonitorLocking(lock, guarded.names());
    };
  }

  /**
   * Statements that run while the lock is held.
   *
   * @param member the generated method, as a message names it
   * @param taken names that locals must not have
   */
  abstract CodeBlock around(Guard guard, String member, CodeBlock body, Collection<String> taken);

  /** The field read under the lock, or without it where the lock allows that. */
  abstract CodeBlock readField(AccessorModel getter);

  /** The fields of the lock and what initializes them. */
  abstract void addFields(TypeSpec.Builder type);

  /** The helper methods that are in use. */
  abstract List<MethodSpec> helpers();

  /** Whether a wait for the lock can be given up. */
  boolean isTimed() {
    return true;
  }

  /** The lock that writers take. */
  CodeBlock writeLock() {
    return lock();
  }

  final void use(Guard guard) {
    used.add(guard);
  }

  final boolean isUsed(Guard guard) {
    return used.contains(guard);
  }

  /** The lock of the generated class, or the one that the class declares. */
  final CodeBlock lock() {
    return model
        .by()
        .map(field -> CodeBlock.of("super.$N", field))
        .orElseGet(() -> CodeBlock.of("this.$N", names.lock()));
  }

  final void addLock(TypeSpec.Builder type, Class<?> lock) {
    if (model.by().isEmpty()) {
      type.addField(
          FieldSpec.builder(lock, names.lock(), PRIVATE, FINAL)
              .initializer(model.fair() ? "new $T(true)" : "new $T()", lock)
              .build());
    }
  }

  final CodeBlock call(String helper, Object... arguments) {
    CodeBlock passed =
        java.util.Arrays.stream(arguments)
            .map(a -> CodeBlock.of("$L", a))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$N($L)", names.of(helper), passed);
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

  static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
