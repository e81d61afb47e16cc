package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits on the monitor, which has one wait set: every writer wakes all, and each tests again. */
public final class MonitorWaiting extends Waiting {

  MonitorWaiting(WhenModel model, Locking locking) {
    super(model, locking);
  }

  @Override
  public CodeBlock around(WhenModel.Method method, CodeBlock body) {
    String nested = local("nested", method);
    String helper = use(method.predicate(), false, method.interruptible());
    return held(
        nested,
        CodeBlock.builder()
            .addStatement("$N($N)", helper, nested)
            .add(Locking.tryFinally(body, CodeBlock.of("notifyAll()")))
            .build());
  }

  @Override
  public CodeBlock around(
      WhenModel.Method method, CodeBlock nanos, CodeBlock otherwise, CodeBlock body) {
    String nested = local("nested", method);
    String helper = use(method.predicate(), true, method.interruptible());
    return held(
        nested,
        CodeBlock.builder()
            .beginControlFlow("if (!$N($N, $L))", helper, nested, nanos)
            .add(otherwise)
            .endControlFlow()
            .add(Locking.tryFinally(body, CodeBlock.of("notifyAll()")))
            .build());
  }

  @Override
  public CodeBlock await(Predicate predicate, CodeBlock nanos) {
    String helper = use(predicate, true, true);
    return held("nested", Locking.statement("return $N(nested, $L)", helper, nanos));
  }

  private static CodeBlock held(String nested, CodeBlock body) {
    return CodeBlock.builder()
        .addStatement("boolean $N = $T.holdsLock(this)", nested, Thread.class)
        .beginControlFlow("synchronized (this)")
        .add(body)
        .endControlFlow()
        .build();
  }

  @Override
  public void addFields(TypeSpec.Builder type) {
    type.addField(
        FieldSpec.builder(boolean.class, names.of("made"), PRIVATE)
            .addJavadoc("False while super(..) runs: nobody could wake who waits there.")
            .initializer("true")
            .build());
  }

  private CodeBlock mayWait() {
    return CodeBlock.of("this.$N && !nested", names.of("made"));
  }

  @Override
  String helper(Form form) {
    return "waitFor" + form.predicate().stem() + (form.interruptible() ? "" : "Uninterruptibly");
  }

  @Override
  MethodSpec render(Form form) {
    MethodSpec.Builder helper =
        LockingHelpers.declare(names.of(helper(form))).addParameter(boolean.class, "nested");
    if (form.timed()) {
      helper.addParameter(long.class, "nanos").returns(boolean.class);
    }
    if (form.interruptible()) {
      return helper
          .addException(InterruptedException.class)
          .addCode(form.timed() ? timed(form) : untimed(form))
          .build();
    }
    return helper.addCode(form.timed() ? timedOn(form) : untimedOn(form)).build();
  }

  private CodeBlock untimed(Form form) {
    return loop(form, Locking.statement("wait()"));
  }

  private CodeBlock loop(Form form, CodeBlock wait) {
    return CodeBlock.builder()
        .beginControlFlow("while (!$L)", holds(form.predicate()))
        .add(require(mayWait(), form.predicate()))
        .add(wait)
        .endControlFlow()
        .build();
  }

  private CodeBlock untimedOn(Form form) {
    CodeBlock wait =
        CodeBlock.builder()
            .beginControlFlow("try")
            .addStatement("wait()")
            .nextControlFlow("catch ($T e)", InterruptedException.class)
            .addStatement("interrupted = true")
            .endControlFlow()
            .build();
    return CodeBlock.builder()
        .addStatement("boolean interrupted = false")
        .beginControlFlow("try")
        .add(loop(form, wait))
        .add(restore())
        .build();
  }

  private CodeBlock timed(Form form) {
    return CodeBlock.builder()
        .addStatement("long deadline = $T.nanoTime() + nanos", System.class)
        .addStatement("long left = nanos")
        .beginControlFlow("while (!$L)", holds(form.predicate()))
        .beginControlFlow("if (left <= 0)")
        .addStatement("return false")
        .endControlFlow()
        .add(require(mayWait(), form.predicate()))
        .addStatement("$T.NANOSECONDS.timedWait(this, left)", TimeUnit.class)
        .addStatement("left = deadline - $T.nanoTime()", System.class)
        .endControlFlow()
        .addStatement("return true")
        .build();
  }

  private CodeBlock timedOn(Form form) {
    String interruptible = names.of(helper(new Form(form.predicate(), true, true)));
    return uninterruptibly(
        CodeBlock.of("$N(nested, deadline - $T.nanoTime())", interruptible, System.class));
  }

  @Override
  List<MethodSpec> shared() {
    return List.of(require());
  }
}
