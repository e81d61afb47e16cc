package dev.latchwork.processor.guarded.locking;

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

/**
 * Generates code that waits on the monitor. Because a monitor has only one wait set, every writer
 * wakes all waiting threads, and each of them tests its predicate again.
 */
public final class MonitorWaiting extends Waiting {
  private final LockText text;

  MonitorWaiting(GuardedModel model) {
    super(model);
    this.text = new LockText(names, "this");
  }

  @Override
  public CodeBlock around(WhenModel.Method method, CodeBlock body) {
    String nested = local("nested", method);
    return held(
        nested,
        CodeBlock.builder()
            .add(waitFor(method.predicate(), method.interruptible(), nested))
            .add(wakingAll(body))
            .build());
  }

  @Override
  public CodeBlock around(
      WhenModel.Method method, CodeBlock nanos, CodeBlock otherwise, CodeBlock body) {
    String nested = local("nested", method);
    return held(
        nested,
        CodeBlock.builder()
            .add(waitFor(method.predicate(), method.interruptible(), nested, nanos, otherwise))
            .add(wakingAll(body))
            .build());
  }

  private static CodeBlock wakingAll(CodeBlock body) {
    return Locking.tryFinally(body, Locking.statement("notifyAll()"));
  }

  @Override
  public CodeBlock await(Predicate predicate, CodeBlock nanos) {
    return held(
        "nested",
        CodeBlock.builder()
            .add(waitFor(predicate, true, "nested", nanos, Locking.statement("return false")))
            .addStatement("return true")
            .build());
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
        FieldSpec.builder(boolean.class, names.of("made"), PRIVATE, TRANSIENT)
            .addJavadoc(
                """
                False while super(..) runs. A constructor must not wait: usually, no other
                thread knows the object yet, so no thread could end the wait.
                """)
            .initializer("true")
            .build());
  }

  @Override
  public CodeBlock remake() {
    return Locking.statement("this.$N = true", names.of("made"));
  }

  @Override
  CodeBlock arguments(Predicate predicate, String nested) {
    return CodeBlock.of("$S, $N", predicate.shown(), nested);
  }

  @Override
  MethodSpec helper(Form form) {
    return switch (form) {
      case INTERRUPTIBLE -> interruptible();
      case UNINTERRUPTIBLE ->
          uninterruptible(
              text,
              "BooleanSupplier predicate, String shown, boolean nested",
              "predicate, shown, nested");
    };
  }

  private MethodSpec interruptible() {
    return text.method(
        """
        private boolean waitFor(BooleanSupplier predicate, String shown, boolean nested, long nanos)
            throws InterruptedException {
          long deadline = System.nanoTime() + nanos;
          for (long left = nanos; left > 0; left = deadline - System.nanoTime()) {
            if (nested || !this.made) {
              throw cannotWait(shown);
            }
            if (nanos == Long.MAX_VALUE) {
              wait();
            } else {
              TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            if (predicate.getAsBoolean()) {
              return true;
            }
          }
          return false;
        }
        """);
  }

  @Override
  List<MethodSpec> shared() {
    return List.of(cannotWait(text));
  }
}
