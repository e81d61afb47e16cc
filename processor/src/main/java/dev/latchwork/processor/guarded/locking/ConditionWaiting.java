package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.List;
import java.util.concurrent.locks.Condition;

/**
 * Waits on a condition of the lock for each predicate. A writer that leaves signals one thread
 * whose predicate holds, and that one signals the next when it leaves in turn: no thread is woken
 * for nothing, and none that could go on is forgotten.
 */
public final class ConditionWaiting extends Waiting {

  ConditionWaiting(WhenModel model, Locking locking) {
    super(model, locking);
  }

  @Override
  public CodeBlock around(WhenModel.Method method, CodeBlock body) {
    String outermost = local("outermost", method);
    String helper = use(method.predicate(), false, method.interruptible());
    return CodeBlock.builder()
        .addStatement("boolean $N = $N()", outermost, helper)
        .add(left(outermost, body))
        .build();
  }

  @Override
  public CodeBlock around(
      WhenModel.Method method, CodeBlock nanos, CodeBlock otherwise, CodeBlock body) {
    String outermost = local("outermost", method);
    String helper = use(method.predicate(), true, method.interruptible());
    return CodeBlock.builder()
        .beginControlFlow("if (!$N($L))", helper, nanos)
        .add(otherwise)
        .endControlFlow()
        .addStatement("boolean $N = $N()", outermost, names.of("begin"))
        .add(left(outermost, body))
        .build();
  }

  private CodeBlock left(String outermost, CodeBlock body) {
    return Locking.tryFinally(body, CodeBlock.of("$N($N)", names.of("leave"), outermost));
  }

  @Override
  public CodeBlock await(Predicate predicate, CodeBlock nanos) {
    return CodeBlock.builder()
        .beginControlFlow("if (!$N($L))", use(predicate, true, true), nanos)
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$N()", names.of("stepBack"))
        .addStatement("return true")
        .build();
  }

  @Override
  public void addFields(TypeSpec.Builder type) {
    for (Predicate predicate : predicates) {
      type.addField(
          FieldSpec.builder(Condition.class, condition(predicate), PRIVATE, FINAL)
              .initializer("$L.newCondition()", locking.writeLock())
              .build());
    }
  }

  private String condition(Predicate predicate) {
    return SignalHelpers.condition(names, predicate);
  }

  @Override
  String helper(Form form) {
    String verb = form.timed() ? "holdWhen" : "enterWhen";
    return verb + form.predicate().stem() + (form.interruptible() ? "" : "Uninterruptibly");
  }

  @Override
  MethodSpec render(Form form) {
    MethodSpec.Builder helper =
        LockingHelpers.declare(names.of(helper(form))).returns(boolean.class);
    if (form.timed()) {
      helper.addParameter(long.class, "nanos");
    }
    if (form.interruptible()) {
      helper.addException(InterruptedException.class);
    }
    if (form.timed()) {
      return form.interruptible() ? hold(helper, form) : holdOn(helper, form);
    }
    return enter(helper, form);
  }

  private MethodSpec enter(MethodSpec.Builder helper, Form form) {
    Predicate predicate = form.predicate();
    CodeBlock await =
        CodeBlock.of(
            form.interruptible() ? "this.$N.await()" : "this.$N.awaitUninterruptibly()",
            condition(predicate));
    helper
        .addCode(
            LockingHelpers.ifMissing(
                locking,
                CodeBlock.builder()
                    .add(require(holds(predicate), predicate))
                    .addStatement("return false")
                    .build()))
        .addCode(lock(form))
        .beginControlFlow("try")
        .beginControlFlow("while (!$L)", holds(predicate))
        .addCode(require(mayWait(predicate), predicate))
        .addStatement(await)
        .endControlFlow();
    return stepBackOnThrow(helper).addStatement("return $N()", names.of("begin")).build();
  }

  private MethodSpec hold(MethodSpec.Builder helper, Form form) {
    Predicate predicate = form.predicate();
    helper
        .addCode(lock(form))
        .beginControlFlow("try")
        .addStatement("long left = nanos")
        .beginControlFlow("while (!$L)", holds(predicate))
        .beginControlFlow("if (left <= 0)")
        .addStatement("$L.unlock()", locking.writeLock())
        .addStatement("return false")
        .endControlFlow()
        .addCode(require(heldOnce(), predicate))
        .addStatement("left = this.$N.awaitNanos(left)", condition(predicate))
        .endControlFlow();
    return stepBackOnThrow(helper).addStatement("return true").build();
  }

  private MethodSpec holdOn(MethodSpec.Builder helper, Form form) {
    String interruptible = helper(new Form(form.predicate(), true, true));
    return helper
        .addCode(
            uninterruptibly(
                CodeBlock.of(
                    "$N(deadline - $T.nanoTime())", names.of(interruptible), System.class)))
        .build();
  }

  private CodeBlock lock(Form form) {
    CodeBlock.Builder code = CodeBlock.builder();
    locking.mayLock().ifPresent(c -> code.add(require(c, form.predicate())));
    return code.addStatement(
            form.interruptible() ? "$L.lockInterruptibly()" : "$L.lock()", locking.writeLock())
        .build();
  }

  /** In its constructor an object may have a lock that its class declares, but no condition yet. */
  private CodeBlock mayWait(Predicate predicate) {
    return locking.model.by().isPresent()
        ? CodeBlock.of("this.$N != null && $L", condition(predicate), heldOnce())
        : heldOnce();
  }

  private CodeBlock heldOnce() {
    return CodeBlock.of("$L == 1", locking.holdCount());
  }

  private MethodSpec.Builder stepBackOnThrow(MethodSpec.Builder helper) {
    return helper
        .nextControlFlow("catch ($T e)", Throwable.class)
        .addStatement("$N()", names.of("stepBack"))
        .addStatement("throw e")
        .endControlFlow();
  }

  @Override
  List<MethodSpec> shared() {
    return List.of(
        require(),
        SignalHelpers.stepBack(locking),
        SignalHelpers.signalNext(locking, predicates),
        SignalHelpers.mayHold(names));
  }
}
