package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds methods of a wrapped interface that wait for other threads, which the lock would keep out.
 */
final class WaitingRule {
  private final GuardedType subject;

  WaitingRule(GuardedType subject) {
    this.subject = subject;
  }

  void check() {
    List<String> waiting =
        subject.methods().stream()
            .filter(m -> !Annotations.isPresent(m, MethodReader.UNGUARDED))
            .filter(this::waits)
            .map(m -> m.getSimpleName() + "()")
            .distinct()
            .sorted()
            .toList();
    if (!waiting.isEmpty()) {
      subject.find(
          Rule.WAITS_IN_WRAPPER,
          subject.type(),
          subject.type().getSimpleName(),
          String.join(", ", waiting),
          subject.isForeign()
              ? "use the wrapped object directly if it is thread-safe, or write a guarded class with @When"
              : "mark the methods @Unguarded if they are thread-safe, or write a guarded class with @When");
    }
  }

  private boolean waits(ExecutableElement method) {
    var type = subject.type().asType();
    var calls = subject.env().calls();
    return LockModes.isInterruptible(method)
        || calls.isBlocking(type, method.getSimpleName())
        || calls.isLocking(type, method.getSimpleName());
  }
}
