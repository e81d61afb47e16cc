package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How generated code waits for a predicate. A method tests its predicate itself. If the predicate
 * is false, the method calls a helper that waits. Each form of waiting has one helper, which takes
 * the predicate as a parameter.
 */
public abstract sealed class Waiting permits ConditionWaiting, MonitorWaiting {
  final MemberNames names;
  final List<Predicate> predicates;
  private final Set<Form> used = EnumSet.noneOf(Form.class);

  /** A way of waiting, with the name of its helper. */
  enum Form {
    INTERRUPTIBLE("waitFor"),
    UNINTERRUPTIBLE("waitForUninterruptibly");

    private final String helper;

    Form(String helper) {
      this.helper = helper;
    }
  }

  Waiting(GuardedModel model) {
    this.names = model.names();
    this.predicates = model.when().predicates();
  }

  public static Waiting of(GuardedModel model, Locking locking) {
    return locking instanceof ExplicitLocking lock
        ? new ConditionWaiting(model, lock)
        : new MonitorWaiting(model);
  }

  /** The statements in {@code body}, which run as a writer once the method's predicate is true. */
  public abstract CodeBlock around(WhenModel.Method method, CodeBlock body);

  /**
   * The statements in {@code body}, which run as a writer once the method's predicate is true,
   * unless the time limit {@code nanos} runs out first.
   *
   * @param nanos the time limit
   * @param otherwise statements that run instead if the predicate is not true in time
   */
  public abstract CodeBlock around(
      WhenModel.Method method, CodeBlock nanos, CodeBlock otherwise, CodeBlock body);

  /** Statements that wait for the predicate and return whether it became true in time. */
  public abstract CodeBlock await(WhenModel.Predicate predicate, CodeBlock nanos);

  /** Adds the fields that waiting needs in addition to the lock. */
  public abstract void addFields(TypeSpec.Builder type);

  /** Statements that, after deserialization, set up what waiting needs. */
  public CodeBlock remake() {
    return CodeBlock.of("");
  }

  abstract MethodSpec helper(Form form);

  /** Helpers that all forms share. */
  abstract List<MethodSpec> shared();

  /**
   * The arguments of a helper call that come between the predicate and the time limit.
   *
   * @param nested for a monitor, the local that tells whether the thread held the monitor before
   */
  abstract CodeBlock arguments(Predicate predicate, String nested);

  /** The helper methods that are in use. */
  public final List<MethodSpec> helpers() {
    List<MethodSpec> helpers = new ArrayList<>();
    used.forEach(form -> helpers.add(helper(form)));
    helpers.addAll(shared());
    return helpers;
  }

  /** Statements that wait if the predicate is false. */
  final CodeBlock waitFor(Predicate predicate, boolean interruptible, String nested) {
    CodeBlock forEver = CodeBlock.of("$T.MAX_VALUE", Long.class);
    return CodeBlock.builder()
        .beginControlFlow("if (!$L)", holds(predicate))
        .addStatement("$L", call(predicate, interruptible, nested, forEver))
        .endControlFlow()
        .build();
  }

  /**
   * Statements that wait for a predicate with a time limit, and run {@code otherwise} when the time
   * is up.
   */
  final CodeBlock waitFor(
      Predicate predicate,
      boolean interruptible,
      String nested,
      CodeBlock nanos,
      CodeBlock otherwise) {
    return CodeBlock.builder()
        .beginControlFlow(
            "if (!$L$W&& !$L)", holds(predicate), call(predicate, interruptible, nested, nanos))
        .add(otherwise)
        .endControlFlow()
        .build();
  }

  private CodeBlock call(
      Predicate predicate, boolean interruptible, String nested, CodeBlock nanos) {
    Form form = interruptible ? Form.INTERRUPTIBLE : Form.UNINTERRUPTIBLE;
    used.add(Form.INTERRUPTIBLE);
    used.add(form);
    return CodeBlock.of(
        "$N(super::$N, $L, $L)",
        names.of(form.helper),
        predicate.name(),
        arguments(predicate, nested),
        nanos);
  }

  static CodeBlock holds(Predicate predicate) {
    return CodeBlock.of("super.$N()", predicate.name());
  }

  static LockMode mode(boolean interruptible) {
    return interruptible ? LockMode.WRITE_INTERRUPTIBLY : LockMode.WRITE;
  }

  /** The names of the parameters of the method and of its timed form. */
  static Collection<String> taken(WhenModel.Method method) {
    return method.timed().orElse(method.signature()).parameters().stream()
        .map(ParameterSpec::name)
        .toList();
  }

  /** A name for a local, different from the names of the method's parameters. */
  static String local(String name, WhenModel.Method method) {
    return GeneratedNames.avoiding(taken(method)).newName(name);
  }

  static MethodSpec cannotWait(LockText text) {
    return text.method(
        """
        private static IllegalStateException cannotWait(String predicate) {
          // waiting would release the lock, but the outer method relies on holding it
          return new IllegalStateException(
              "cannot wait for " + predicate + " inside another method of the object");
        }
        """);
  }

  /** Returns a helper that continues to wait after an interrupt, for the rest of the time. */
  static MethodSpec uninterruptible(LockText text, String parameters, String arguments) {
    return text.method(
        """
        private boolean waitForUninterruptibly(PARAMETERS, long nanos) {
          long deadline = System.nanoTime() + Math.max(nanos, 0);
          boolean interrupted = false;
          try {
            while (true) {
              try {
                long left = nanos == Long.MAX_VALUE ? nanos : deadline - System.nanoTime();
                return waitFor(ARGUMENTS, left);
              } catch (InterruptedException e) {
                interrupted = true;
                if (predicate.getAsBoolean()) {
                  return true;
                }
              }
            }
          } finally {
            if (interrupted) {
              Thread.currentThread().interrupt();
            }
          }
        }
        """
            .replace("PARAMETERS", parameters)
            .replace("ARGUMENTS", arguments));
  }
}
