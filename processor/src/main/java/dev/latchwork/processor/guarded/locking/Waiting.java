package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How generated code waits for a predicate. The waiting itself stands in helper methods, one for
 * each predicate and each form in which it is waited for.
 */
public abstract sealed class Waiting permits ConditionWaiting, MonitorWaiting {
  final Locking locking;
  final MemberNames names;
  final List<Predicate> predicates;
  private final Set<Form> used = new LinkedHashSet<>();

  /** One way of waiting, and its helper. */
  record Form(Predicate predicate, boolean timed, boolean interruptible) {}

  Waiting(WhenModel model, Locking locking) {
    this.locking = locking;
    this.names = locking.names;
    this.predicates = model.predicates();
  }

  public static Waiting of(GuardedModel model, Locking locking) {
    return model.lock().kind() == LockModel.Kind.MONITOR
        ? new MonitorWaiting(model.when(), locking)
        : new ConditionWaiting(model.when(), locking);
  }

  /** Statements that run as a writer once the predicate of the method holds. */
  public abstract CodeBlock around(WhenModel.Method method, CodeBlock body);

  /**
   * The same, with a limit.
   *
   * @param nanos how long to wait
   * @param otherwise runs instead if the predicate does not hold in time
   */
  public abstract CodeBlock around(
      WhenModel.Method method, CodeBlock nanos, CodeBlock otherwise, CodeBlock body);

  /** Returns whether the predicate came to hold in time. */
  public abstract CodeBlock await(Predicate predicate, CodeBlock nanos);

  /** What the waiting needs beside the lock. */
  public abstract void addFields(TypeSpec.Builder type);

  abstract String helper(Form form);

  abstract MethodSpec render(Form form);

  /** Helpers that all forms share. */
  abstract List<MethodSpec> shared();

  /** The helper methods that are in use. */
  public final List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    for (Predicate predicate : predicates) {
      used.stream()
          .filter(f -> f.predicate().equals(predicate))
          .map(this::render)
          .forEach(helpers::add);
    }
    helpers.addAll(shared());
    return helpers;
  }

  /**
   * The name of the helper, which is then generated; waiting on after an interrupt needs another.
   */
  final String use(Predicate predicate, boolean timed, boolean interruptible) {
    if (timed && !interruptible) {
      used.add(new Form(predicate, true, true));
    }
    Form form = new Form(predicate, timed, interruptible);
    used.add(form);
    return names.of(helper(form));
  }

  /** A local that no parameter of the method is named like. */
  static String local(String name, WhenModel.Method method) {
    Collection<String> taken =
        method.timed().orElse(method.signature()).parameters().stream()
            .map(ParameterSpec::name)
            .toList();
    return GeneratedNames.avoiding(taken).newName(name);
  }

  static CodeBlock holds(Predicate predicate) {
    return CodeBlock.of("super.$N()", predicate.name());
  }

  final CodeBlock require(CodeBlock possible, Predicate predicate) {
    return Locking.statement("$N($L, $S)", names.of("require"), possible, predicate.shown());
  }

  final MethodSpec require() {
    return LockingHelpers.declare(names.of("require"))
        .addModifiers(STATIC)
        .addParameter(boolean.class, "possible")
        .addParameter(String.class, "predicate")
        .beginControlFlow("if (!possible)")
        .addComment("waiting gives up the lock, and whoever called relies on it")
        .addStatement(
            "throw new $T($S + predicate$W+ $S)",
            IllegalStateException.class,
            "cannot wait for ",
            " inside another method of the object")
        .endControlFlow()
        .build();
  }

  /** Waits on after an interrupt, with what is left of the time. */
  static CodeBlock uninterruptibly(CodeBlock call) {
    return CodeBlock.builder()
        .addStatement("long deadline = $T.nanoTime() + $T.max(nanos, 0)", System.class, Math.class)
        .addStatement("boolean interrupted = false")
        .beginControlFlow("try")
        .beginControlFlow("while (true)")
        .beginControlFlow("try")
        .addStatement("return $L", call)
        .nextControlFlow("catch ($T e)", InterruptedException.class)
        .addStatement("interrupted = true")
        .endControlFlow()
        .endControlFlow()
        .add(restore())
        .build();
  }

  /** Ends the {@code try} in which {@code interrupted} may have been set. */
  static CodeBlock restore() {
    return CodeBlock.builder()
        .nextControlFlow("finally")
        .beginControlFlow("if (interrupted)")
        .addStatement("$T.currentThread().interrupt()", Thread.class)
        .endControlFlow()
        .endControlFlow()
        .build();
  }
}
