package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.List;

/** Helper methods that wake a waiting thread after a write, if its predicate has become true. */
final class SignalHelpers {
  private SignalHelpers() {}

  /**
   * The helper that ends a write. The helper signals while the writer still counts as writing, so
   * that methods called by a predicate do not signal again.
   *
   * @param end the statement that marks the end of the write
   */
  static MethodSpec endWrite(LockText text, String end) {
    return text.method(
        """
        private void endWrite(boolean outermost) {
          if (outermost) {
            try {
              signalNext();
            } finally {
              END
            }
          }
        }
        """
            .replace("END", end));
  }

  /** The name of the field with the condition on which threads wait for the predicate. */
  static String condition(MemberNames names, Predicate predicate) {
    return names.of("when" + predicate.stem());
  }

  static MethodSpec signalNext(ExplicitLocking locking, List<Predicate> predicates) {
    MemberNames names = locking.names;
    CodeBlock.Builder code = CodeBlock.builder();
    for (Predicate predicate : predicates) {
      String condition = condition(names, predicate);
      String test = "if ($L.hasWaiters(this.$N)$W&& $N(super::$N))";
      Object[] arguments = {locking.lock(), condition, names.of("mayHold"), predicate.name()};
      if (code.isEmpty()) {
        code.beginControlFlow(test, arguments);
      } else {
        code.nextControlFlow("else " + test, arguments);
      }
      code.addStatement("this.$N.signal()", condition);
    }
    return LockingHelpers.declare(names.of("signalNext"))
        .addJavadoc(
            "Wakes one waiting thread whose condition is true, if there is one. When that thread is"
                + "\ndone, it wakes the next.\n")
        .addCode(locking.canBeMissing() ? unlessMade(names, predicates) : CodeBlock.of(""))
        .addCode(code.endControlFlow().build())
        .build();
  }

  /**
   * Statements that skip signalling until the conditions exist. The conditions are created only
   * after {@code super(..)}, even if the class declares the lock itself.
   */
  private static CodeBlock unlessMade(MemberNames names, List<Predicate> predicates) {
    return CodeBlock.builder()
        .beginControlFlow(
            "if (this.$N == null)", condition(names, predicates.get(predicates.size() - 1)))
        .add("// super(..) is still running, so no thread can be waiting for a condition yet\n")
        .addStatement("return")
        .endControlFlow()
        .build();
  }

  static MethodSpec mayHold(LockText text) {
    return text.method(
        """
        private static boolean mayHold(BooleanSupplier predicate) {
          try {
            return predicate.getAsBoolean();
          } catch (Throwable e) {
            // wake the thread anyway: it tests the predicate again, and throws the exception itself
            return true;
          }
        }
        """);
  }
}
