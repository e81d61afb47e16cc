package dev.latchwork.processor.guarded.locking;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.List;

/** The helpers that wake threads which wait for what a writer has done. */
final class SignalHelpers {
  private SignalHelpers() {}

  /**
   * The helper that a writer leaves with. It signals while it still counts as inside: a predicate
   * that calls a method of the object does not signal again.
   *
   * @param end marks that no writer is inside any more
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

  /** The field of the condition on which threads wait for the predicate. */
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
        .addJavadoc("Wakes one thread that can go on; when it leaves, it wakes the next.\n")
        .addCode(locking.canBeMissing() ? unlessMade(names, predicates) : CodeBlock.of(""))
        .addCode(code.endControlFlow().build())
        .build();
  }

  /** The conditions are made when the constructor ends, also for a lock that the class declares. */
  private static CodeBlock unlessMade(MemberNames names, List<Predicate> predicates) {
    return CodeBlock.builder()
        .beginControlFlow(
            "if (this.$N == null)", condition(names, predicates.get(predicates.size() - 1)))
        .add("// super(..) still runs: nobody waits for this object\n")
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
            // whoever waits for it tests it again, and is the one to be told
            return true;
          }
        }
        """);
  }
}
