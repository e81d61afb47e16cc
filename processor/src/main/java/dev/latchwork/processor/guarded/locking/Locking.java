package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.AccessorModel;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.GuardedModel.Shape;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MemberNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How generated code takes and releases the lock of its object. The locking itself stands in a few
 * helper methods; of these only those are generated that something was wrapped with.
 */
public abstract sealed class Locking permits ExclusiveLocking, HelperLocking, MonitorLocking {
  final MemberNames names;
  final LockModel model;
  private final Shape shape;
  private final Set<LockMode> used = EnumSet.noneOf(LockMode.class);
  private boolean asksIsHeld;

  Locking(GuardedModel guarded) {
    this.shape = guarded.shape();
    this.model = guarded.lock();
    this.names = guarded.names();
  }

  public static Locking of(GuardedModel guarded) {
    boolean signals = !guarded.when().isEmpty();
    return switch (guarded.lock().kind()) {
      case OPTIMISTIC -> new OptimisticLocking(guarded);
      case EXCLUSIVE -> signals ? new SignallingLocking(guarded) : new ExclusiveLocking(guarded);
      case READ_WRITE -> signals ? new SignallingLocking(guarded) : new ReadWriteLocking(guarded);
      case MONITOR -> new MonitorLocking(guarded);
    };
  }

  /** Statements with the lock taken before and released after them. */
  public abstract CodeBlock around(LockedSection section, CodeBlock body);

  /** Whether the current thread is inside already; asked of a lock that exists. */
  abstract CodeBlock isHeld();

  /** The field read under the lock, or without it where the lock allows that. */
  public CodeBlock readField(AccessorModel getter) {
    return around(
        LockedSection.of(LockMode.READ, getter.field()),
        statement("return super.$N", getter.field()));
  }

  /** The fields of the lock and what initializes them. */
  public abstract void addFields(TypeSpec.Builder type);

  /** The helper methods that are in use. */
  abstract List<MethodSpec> helpers();

  /** Whether a wait for the lock can be given up. */
  public boolean isTimed() {
    return true;
  }

  /** The lock that writers take. */
  public CodeBlock writeLock() {
    return lock();
  }

  /** How often the thread holds the lock that writers take. */
  CodeBlock holdCount() {
    return CodeBlock.of("$L.getHoldCount()", lock());
  }

  /** What has to be true for a writer not to wait for itself; empty where it always is. */
  Optional<CodeBlock> mayLock() {
    return Optional.empty();
  }

  /** Statements that stop a reader from waiting for itself where it would write. */
  public CodeBlock refuseReader(String writer) {
    return CodeBlock.of("");
  }

  final void use(LockMode guard) {
    used.add(guard);
  }

  final boolean isUsed(LockMode guard) {
    return used.contains(guard);
  }

  /** The way out of a printing method that does not get the lock in time. */
  public final CodeBlock giveUp(String label) {
    return CodeBlock.builder()
        .beginControlFlow("if (!$N())", names.of("tryHold"))
        .addStatement("return $S", label + "[<locked>]")
        .endControlFlow()
        .build();
  }

  /** The name of the helper that tells whether this thread is inside. */
  public final String useIsHeld() {
    asksIsHeld = true;
    return names.of("isHeld");
  }

  /** All helpers that are in use, of this kind of lock and of every kind. */
  public final List<MethodSpec> allHelpers() {
    List<MethodSpec> all = new ArrayList<>(helpers());
    if (asksIsHeld) {
      all.add(LockingHelpers.isHeld(this));
    }
    return all;
  }

  /** Whether an overridden method can run before the lock exists. */
  final boolean canBeMissing() {
    return model.canBeMissing();
  }

  /** The lock of the generated class, or the one that the class declares. */
  final CodeBlock lock() {
    return model
        .by()
        .map(field -> CodeBlock.of("super.$N", field))
        .orElseGet(() -> CodeBlock.of("this.$N", names.lock()));
  }

  /** The field of the lock, made in place or where {@link #assignment} stands. */
  final void addLock(TypeSpec.Builder type, Class<?> lock) {
    if (model.by().isEmpty()) {
      FieldSpec.Builder field = FieldSpec.builder(lock, names.lock(), PRIVATE, FINAL);
      if (canBeMissing() || shape == Shape.WRAPPER) {
        field.initializer(made(lock));
      }
      type.addField(field.build());
    }
  }

  /** What a constructor does first, so that the lock is there when {@code super(..)} runs. */
  public CodeBlock assignment() {
    return CodeBlock.of("");
  }

  final CodeBlock assignment(Class<?> lock) {
    return canBeMissing() ? CodeBlock.of("") : statement("this.$N = $L", names.lock(), made(lock));
  }

  private CodeBlock made(Class<?> lock) {
    return CodeBlock.of(model.fair() ? "new $T(true)" : "new $T()", lock);
  }

  final CodeBlock call(LockedSection section, String helper, String... arguments) {
    String passed = String.join(", ", arguments);
    return CodeBlock.of("$L$N($L)", section.prefix(), names.of(helper), passed);
  }

  final CodeBlock held(LockedSection section, String enter, CodeBlock body, String leave) {
    return CodeBlock.of("$L;\n$L", call(section, enter), tryFinally(body, call(section, leave)));
  }

  public static CodeBlock tryFinally(CodeBlock body, CodeBlock last) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("finally")
        .addStatement(last)
        .endControlFlow()
        .build();
  }

  public static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
