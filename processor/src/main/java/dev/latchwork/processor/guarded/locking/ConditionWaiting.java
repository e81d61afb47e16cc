package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.TRANSIENT;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.List;
import java.util.concurrent.locks.Condition;

/**
 * For each predicate, generates code that waits on a {@link Condition} of the lock. When a writer
 * is done, it signals one thread whose predicate is true or throws an exception. When that thread
 * is done, it signals the next. So no thread is signalled in vain, and no thread that could
 * continue is left waiting.
 */
public final class ConditionWaiting extends Waiting {
  private final ExplicitLocking locking;

  ConditionWaiting(GuardedModel model, ExplicitLocking locking) {
    super(model);
    this.locking = locking;
  }

  @Override
  public CodeBlock around(WhenModel.Method method, CodeBlock body) {
    LockedSection section = section(method);
    CodeBlock ready = waitFor(method.predicate(), method.interruptible(), "");
    return held(section, CodeBlock.of("$L$L", ready, locking.marked(List.of(section), body)));
  }

  @Override
  public CodeBlock around(
      WhenModel.Method method, CodeBlock nanos, CodeBlock otherwise, CodeBlock body) {
    LockedSection section = section(method);
    CodeBlock ready = waitFor(method.predicate(), method.interruptible(), "", nanos, otherwise);
    return held(section, CodeBlock.of("$L$L", ready, locking.marked(List.of(section), body)));
  }

  private static LockedSection section(WhenModel.Method method) {
    return LockedSection.of(mode(method.interruptible()), method.signature().name(), taken(method));
  }

  private CodeBlock held(LockedSection section, CodeBlock body) {
    return CodeBlock.of("$L$L", locking.acquire(section), locking.released(section, body));
  }

  @Override
  public CodeBlock await(Predicate predicate, CodeBlock nanos) {
    CodeBlock body =
        CodeBlock.builder()
            .add(waitFor(predicate, true, "", nanos, Locking.statement("return false")))
            .add("// this thread may have consumed a signal: pass it on\n")
            .addStatement("$N()", names.of("signalNext"))
            .addStatement("return true")
            .build();
    return held(LockedSection.of(mode(true), "await" + predicate.stem()), body);
  }

  @Override
  public void addFields(TypeSpec.Builder type) {
    for (Predicate predicate : predicates) {
      FieldSpec.Builder field =
          FieldSpec.builder(Condition.class, condition(predicate), PRIVATE, TRANSIENT)
              .initializer(made());
      if (!locking.remade) {
        field.addModifiers(FINAL);
      }
      type.addField(field.build());
    }
  }

  @Override
  public CodeBlock remake() {
    CodeBlock.Builder code = CodeBlock.builder();
    predicates.forEach(p -> code.addStatement("this.$N = $L", condition(p), made()));
    return code.build();
  }

  private CodeBlock made() {
    return CodeBlock.of("$L.newCondition()", locking.writeLock(locking.lock()));
  }

  private String condition(Predicate predicate) {
    return SignalHelpers.condition(names, predicate);
  }

  @Override
  CodeBlock arguments(Predicate predicate, String nested) {
    return CodeBlock.of("this.$N, $S", condition(predicate), predicate.shown());
  }

  /**
   * An expression that is true if this thread cannot wait. It cannot if it holds the lock more than
   * once: waiting would release the lock, but an outer method relies on holding it. Nor can it wait
   * if there is no condition yet. If the annotated class declares the lock itself, the lock may
   * exist before the conditions do.
   */
  private CodeBlock cannotWait() {
    CodeBlock held = CodeBlock.of("$L != 1", locking.holdCount());
    return locking.model.by().isPresent() && locking.canBeMissing()
        ? CodeBlock.of("condition == null || $L", held)
        : held;
  }

  @Override
  MethodSpec helper(Form form) {
    return switch (form) {
      case INTERRUPTIBLE -> interruptible();
      case UNINTERRUPTIBLE ->
          uninterruptible(
              locking.text,
              "BooleanSupplier predicate, Condition condition, String shown",
              "predicate, condition, shown");
    };
  }

  private MethodSpec interruptible() {
    return locking.text.method(
        """
        private boolean waitFor(BooleanSupplier predicate, Condition condition, String shown, long nanos)
            throws InterruptedException {
          long left = nanos;
          boolean holds = false;
          try {
            while (!holds && left > 0) {
              if (CANNOT_WAIT) {
                throw cannotWait(shown);
              }
              if (nanos == Long.MAX_VALUE) {
                condition.await();
              } else {
                left = condition.awaitNanos(left);
              }
              holds = predicate.getAsBoolean();
            }
            return holds;
          } finally {
            if (!holds) {
              // this thread may have consumed a signal: pass it on
              signalNext();
            }
          }
        }
        """
            .replace("CANNOT_WAIT", cannotWait().toString()));
  }

  @Override
  List<MethodSpec> shared() {
    return List.of(
        cannotWait(locking.text),
        SignalHelpers.signalNext(locking, predicates),
        SignalHelpers.mayHold(locking.text));
  }
}
