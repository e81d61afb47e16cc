package dev.latchwork.processor.guarded.locking;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.latchwork.processor.guarded.model.MemberNames;
import dev.latchwork.processor.guarded.model.WhenModel.Predicate;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The helpers that wake threads which wait for what a writer has done. */
final class SignalHelpers {
  private SignalHelpers() {}

  /**
   * The helper that a writer leaves with. It signals while it still counts as inside: a predicate
   * that calls a method of the object does not signal again.
   *
   * @param end marks that no writer is inside any more
   */
  static MethodSpec leave(Locking locking, CodeBlock end) {
    return LockingHelpers.declare(locking.names.of("leave"))
        .addParameter(boolean.class, "outermost")
        .addCode(LockingHelpers.returnIfMissing(locking, ""))
        .beginControlFlow("try")
        .addCode(signal(locking))
        .nextControlFlow("finally")
        .beginControlFlow("if (outermost)")
        .addCode(end)
        .endControlFlow()
        .addStatement("$L.unlock()", locking.writeLock())
        .endControlFlow()
        .build();
  }

  /** A class can wait on its own lock in mid-write: the next writer is then not the outermost. */
  private static CodeBlock signal(Locking locking) {
    CodeBlock leaves =
        locking.model.by().isPresent()
            ? CodeBlock.of("outermost || $L == 1", locking.holdCount())
            : CodeBlock.of("outermost");
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", leaves)
        .addStatement("$N()", locking.names.of("signalNext"))
        .endControlFlow()
        .build();
  }

  /** The field of the condition on which threads wait for the predicate. */
  static String condition(MemberNames names, Predicate predicate) {
    return names.of("when" + predicate.stem());
  }

  static MethodSpec stepBack(Locking locking) {
    MemberNames names = locking.names;
    return LockingHelpers.declare(names.of("stepBack"))
        .addComment("this thread may have been signalled, and does not enter")
        .addCode(
            Locking.tryFinally(
                Locking.statement("$N()", names.of("signalNext")),
                CodeBlock.of("$L.unlock()", locking.writeLock())))
        .build();
  }

  static MethodSpec signalNext(Locking locking, List<Predicate> predicates) {
    MemberNames names = locking.names;
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock first =
        locking.model.by().isPresent() ? unlessMade(names, predicates) : CodeBlock.of("");
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
        .addCode(first)
        .addCode(code.endControlFlow().build())
        .build();
  }

  /**
   * A lock that the class declares is there before the constructor ends, its conditions are not.
   */
  private static CodeBlock unlessMade(MemberNames names, List<Predicate> predicates) {
    return CodeBlock.builder()
        .beginControlFlow("if (this.$N == null)", last(names, predicates))
        .add("// super(..) still runs: nobody waits for this object\n")
        .addStatement("return")
        .endControlFlow()
        .build();
  }

  private static String last(MemberNames names, List<Predicate> predicates) {
    return condition(names, predicates.get(predicates.size() - 1));
  }

  static MethodSpec mayHold(MemberNames names) {
    return LockingHelpers.declare(names.of("mayHold"))
        .addModifiers(STATIC)
        .returns(boolean.class)
        .addParameter(BooleanSupplier.class, "predicate")
        .beginControlFlow("try")
        .addStatement("return predicate.getAsBoolean()")
        .nextControlFlow("catch ($T e)", Throwable.class)
        .addComment("whoever waits for it tests it again, and is the one to be told")
        .addStatement("return true")
        .endControlFlow()
        .build();
  }
}
