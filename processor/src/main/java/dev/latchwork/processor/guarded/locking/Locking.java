package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.handle.write.HandleWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How generated code takes and releases the lock of its object: as a person would write it, in the
 * method itself. Anything else that a kind of lock needs is in a few helper methods, of which only
 * those in use are generated.
 */
public abstract sealed class Locking permits ExplicitLocking, MonitorLocking {
  final MemberNames names;
  final LockModel model;
  private final Set<LockMode> used = EnumSet.noneOf(LockMode.class);
  private boolean asksIsHeld;

  Locking(GuardedModel guarded) {
    this.model = guarded.lock();
    this.names = guarded.names();
  }

  public static Locking of(GuardedModel guarded) {
    return guarded.lock().kind() == LockModel.Kind.MONITOR
        ? new MonitorLocking(guarded)
        : ExplicitLocking.explicit(guarded);
  }

  /** The statements in {@code body}, with the lock taken before them and released after them. */
  public final CodeBlock around(LockedSection section, CodeBlock body) {
    return around(List.of(section), body);
  }

  /**
   * The statements in {@code body}, with the locks of several objects taken before them, in the
   * order of the list, and released after them.
   */
  public abstract CodeBlock around(List<LockedSection> sections, CodeBlock body);

  /**
   * An expression that is true if the current thread already holds the lock, or if the lock does
   * not exist yet because {@code super(..)} is still running.
   */
  abstract CodeBlock isHeld();

  /**
   * Statements that return a value which is read in one step: under the lock, or without it if this
   * kind of lock allows that.
   *
   * @param method the name of the method that returns the value
   */
  public CodeBlock readInOneStep(String method, TypeName type, CodeBlock value) {
    return around(LockedSection.of(LockMode.READ, method), statement("return $L", value));
  }

  /** Statements that look up handles for the generated class's own fields. */
  public CodeBlock ownHandles() {
    return CodeBlock.of("");
  }

  /** Adds the fields that the lock needs, if any. */
  public abstract void addFields(TypeSpec.Builder type, HandleWriter fields);

  /**
   * Statements at the start of a constructor, which create the lock before {@code super(..)} runs;
   * empty if the lock is created later.
   */
  public CodeBlock assignment() {
    return CodeBlock.of("");
  }

  /**
   * Statements that create the lock after deserialization, since deserialization runs no
   * constructor of the generated class; empty if there is no lock to create.
   */
  public CodeBlock remake(HandleWriter fields) {
    return CodeBlock.of("");
  }

  /** The helper methods that are in use. */
  abstract List<MethodSpec> helpers();

  /** Returns whether a wait for the lock can time out. */
  public boolean isTimed() {
    return true;
  }

  /**
   * Statements that take the lock to print the object, or return a placeholder if the lock is not
   * free within a moment. The caller adds the code that needs the lock after these statements.
   * Empty if a wait for the lock cannot time out.
   */
  public abstract CodeBlock giveUp(LockedSection section, String label);

  /**
   * Statements that run {@code body} under the lock, or {@code otherwise} if the lock is not free
   * in time. Only for locks for which {@link #isTimed} is true.
   */
  public abstract CodeBlock tryAround(
      LockedSection section, CodeBlock nanos, CodeBlock otherwise, CodeBlock body);

  final void use(LockMode guard) {
    used.add(guard);
  }

  final boolean isUsed(LockMode guard) {
    return used.contains(guard);
  }

  /**
   * Has the helper generated that tells whether this thread holds the lock, and returns its name.
   */
  public final String useIsHeld() {
    asksIsHeld = true;
    return names.of("isHeld");
  }

  /** All helpers in use: those of this kind of lock, and those that all kinds share. */
  public final List<MethodSpec> allHelpers() {
    List<MethodSpec> all = new ArrayList<>(helpers());
    if (asksIsHeld) {
      all.add(
          LockingHelpers.declare(names.of("isHeld"))
              .returns(boolean.class)
              .addStatement("return $L", isHeld())
              .build());
    }
    return all;
  }

  public static CodeBlock tryFinally(CodeBlock body, CodeBlock last) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("finally")
        .add(last)
        .endControlFlow()
        .build();
  }

  public static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
