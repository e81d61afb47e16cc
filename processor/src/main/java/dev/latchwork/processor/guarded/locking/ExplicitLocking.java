package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A lock that is a separate object, unlike a monitor. Nothing but declarations of locals comes
 * between taking the lock and the {@code try}, and nothing between the end of a write and {@code
 * unlock()} can prevent the {@code unlock()}. So the lock is released as reliably as in handwritten
 * code, whatever is thrown and however deep the stack is.
 *
 * <pre>{@code
 * this.lock.lock();
 * try {
 *   boolean outermost = beginWrite();
 *   try {
 *     super.deposit(amount);
 *   } finally {
 *     endWrite(outermost);
 *   }
 * } finally {
 *   this.lock.unlock();
 * }
 * }</pre>
 */
public abstract sealed class ExplicitLocking extends Locking
    permits ExclusiveLocking, OptimisticLocking, ReadWriteLocking, SignallingLocking {
  final LockText text;
  final boolean remade;
  private boolean marked;

  ExplicitLocking(GuardedModel guarded) {
    super(guarded);
    this.remade = guarded.isSerializable();
    this.text = new LockText(names, lock().toString());
  }

  static ExplicitLocking explicit(GuardedModel guarded) {
    boolean signals = !guarded.when().isEmpty();
    return switch (guarded.lock().kind()) {
      case OPTIMISTIC -> new OptimisticLocking(guarded);
      case READ_WRITE -> signals ? new SignallingLocking(guarded) : new ReadWriteLocking(guarded);
      default -> signals ? new SignallingLocking(guarded) : new ExclusiveLocking(guarded);
    };
  }

  /** The class of the lock: {@link ReentrantLock} or {@link ReentrantReadWriteLock}. */
  abstract Class<?> type();

  /** Returns whether writers are distinguished from readers while they hold the lock. */
  boolean marksWriters() {
    return false;
  }

  @Override
  public final CodeBlock around(List<LockedSection> sections, CodeBlock body) {
    CodeBlock held = marked(sections, body);
    for (int i = sections.size() - 1; i >= 0; i--) {
      LockedSection section = sections.get(i);
      held = CodeBlock.of("$L$L", acquire(section), released(section, held));
    }
    return held;
  }

  final CodeBlock acquire(LockedSection section) {
    use(section.guard());
    return switch (section.guard()) {
      case READ_BRIEFLY, WRITE_BRIEFLY -> CodeBlock.of("");
      case READ -> acquire(section, "lock");
      case WRITE -> CodeBlock.of("$L$L", refuse(section), acquire(section, "lock"));
      case WRITE_INTERRUPTIBLY ->
          CodeBlock.of("$L$L", refuse(section), acquire(section, "lockInterruptibly"));
    };
  }

  private CodeBlock acquire(LockedSection section, String operation) {
    return CodeBlock.builder()
        .add(declare(section))
        .addStatement("$L.$L()", taken(section), operation)
        .build();
  }

  final CodeBlock released(LockedSection section, CodeBlock body) {
    return tryFinally(body, statement("$L.unlock()", taken(section)));
  }

  /**
   * Returns {@code body} with statements around it that mark the beginning and the end of a write,
   * or {@code body} itself if the sections do not write or this kind of lock does not mark writers.
   * At run time, a write is either the outermost one or nested in another write to the same object.
   */
  final CodeBlock marked(List<LockedSection> sections, CodeBlock body) {
    if (!marksWriters() || !sections.get(0).writes()) {
      return body;
    }
    marked = true;
    CodeBlock.Builder begins = CodeBlock.builder();
    CodeBlock ends = CodeBlock.of("");
    for (LockedSection section : sections) {
      String outermost =
          GeneratedNames.avoiding(section.taken()).newName("outermost" + section.suffix());
      begins.addStatement(
          "boolean $N = $L$N()", outermost, section.prefix(), names.of("beginWrite"));
      CodeBlock end = statement("$L$N($N)", section.prefix(), names.of("endWrite"), outermost);
      ends = CodeBlock.of("$L$L", end, ends);
    }
    return CodeBlock.of("$L$L", begins.build(), tryFinally(body, ends));
  }

  final boolean hasMarked() {
    return marked;
  }

  /**
   * Statements that throw if a reading method calls a writing one and the thread would therefore
   * wait for itself. Empty if that cannot happen.
   */
  CodeBlock refuse(LockedSection section) {
    return CodeBlock.of("");
  }

  /** Declares a local that refers to the lock, if the lock's field may still be null. */
  private CodeBlock declare(LockedSection section) {
    return canBeMissing()
        ? statement("$T $N = $L$N()", type(), local(section), section.prefix(), names.of("ownLock"))
        : CodeBlock.of("");
  }

  private static String local(LockedSection section) {
    return GeneratedNames.avoiding(section.taken()).newName("lock" + section.suffix());
  }

  private CodeBlock taken(LockedSection section) {
    CodeBlock lock =
        canBeMissing()
            ? CodeBlock.of("$N", local(section))
            : section.owner().equals("this")
                ? lock()
                : CodeBlock.of("$L.$N", section.owner(), field());
    return section.excludes() ? writeLock(lock) : readLock(lock);
  }

  CodeBlock writeLock(CodeBlock lock) {
    return lock;
  }

  CodeBlock readLock(CodeBlock lock) {
    return lock;
  }

  @Override
  public final CodeBlock giveUp(LockedSection section, String label) {
    return CodeBlock.builder()
        .add(declare(section))
        .beginControlFlow("if (!$N($L))", names.of("tryHold"), taken(section))
        .addStatement("return $S", label + "[<locked>]")
        .endControlFlow()
        .build();
  }

  @Override
  public final CodeBlock tryAround(
      LockedSection section, CodeBlock nanos, CodeBlock otherwise, CodeBlock body) {
    return CodeBlock.builder()
        .add(refuse(section))
        .add(declare(section))
        .beginControlFlow(
            "if (!$L.tryLock($L, $T.NANOSECONDS))", taken(section), nanos, TimeUnit.class)
        .add(otherwise)
        .endControlFlow()
        .add(released(section, marked(List.of(section), body)))
        .build();
  }

  /** Returns whether an overridden method can run before the lock exists. */
  final boolean canBeMissing() {
    return model.canBeMissing();
  }

  private String field() {
    return model.inPlace().orElseGet(names::lock);
  }

  /**
   * An expression for the lock: the generated class's own lock, or the one that the annotated class
   * declares.
   */
  final CodeBlock lock() {
    return CodeBlock.of(model.inPlace().isPresent() ? "super.$N" : "this.$N", field());
  }

  /**
   * Adds the lock's field, which is initialized in its declaration or by {@link #assignment}. Adds
   * nothing if the lock is a field of the annotated class that can be used by name.
   */
  @Override
  public void addFields(TypeSpec.Builder type, HandleWriter fields) {
    if (model.inPlace().isPresent()) {
      return;
    }
    FieldSpec.Builder field = FieldSpec.builder(type(), names.lock(), PRIVATE, TRANSIENT);
    if (!remade) {
      field.addModifiers(FINAL);
    }
    if (!model.precedesSuper()) {
      field.initializer(made(fields));
    }
    type.addField(field.build());
  }

  @Override
  public final CodeBlock assignment() {
    return model.precedesSuper()
        ? statement("this.$N = $L", names.lock(), made())
        : CodeBlock.of("");
  }

  @Override
  public final CodeBlock remake(HandleWriter fields) {
    return model.inPlace().isPresent()
        ? CodeBlock.of("")
        : statement("this.$N = $L", names.lock(), made(fields));
  }

  /**
   * The value of the lock's field: a new lock or, if the annotated class has a private lock of its
   * own, a second reference to that lock.
   */
  private CodeBlock made(HandleWriter fields) {
    return model.by().map(field -> fields.read(field, "super")).orElseGet(this::made);
  }

  private CodeBlock made() {
    return CodeBlock.of(model.fair() ? "new $T(true)" : "new $T()", type());
  }

  @Override
  CodeBlock isHeld() {
    return canBeMissing() ? CodeBlock.of("$L == null || $L", lock(), isHeldNow()) : isHeldNow();
  }

  /** An expression that is true if this thread holds the lock, which is known to exist. */
  CodeBlock isHeldNow() {
    return CodeBlock.of("$L.isHeldByCurrentThread()", lock());
  }

  /** An expression for the number of times that this thread holds the lock that writers take. */
  CodeBlock holdCount() {
    return CodeBlock.of("$L.getHoldCount()", canBeMissing() ? ownLock() : lock());
  }

  final CodeBlock ownLock() {
    return CodeBlock.of("$N()", names.of("ownLock"));
  }

  @Override
  final List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    if (canBeMissing()) {
      helpers.add(
          text.method(
              """
              /**
               * Returns the lock. While super(..) is running, there is no lock yet. Usually, no
               * other thread knows the object then, so any new lock will do.
               */
              private LOCK ownLock() {
                return this.lock != null ? this.lock : new LOCK();
              }
              """
                  .replace("LOCK", type().getSimpleName())));
    }
    helpers.addAll(writerHelpers());
    if (isUsed(LockMode.READ_BRIEFLY) || isUsed(LockMode.WRITE_BRIEFLY)) {
      helpers.add(LockingHelpers.tryHold(text));
    }
    return helpers;
  }

  /** The helpers in use that not all explicit locks have. */
  abstract List<MethodSpec> writerHelpers();
}
