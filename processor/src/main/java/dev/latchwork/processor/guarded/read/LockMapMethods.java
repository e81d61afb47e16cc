package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.guarded.model.CopyMethodModel;
import dev.latchwork.processor.guarded.model.GuardedModel;
import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel;
import dev.latchwork.processor.guarded.model.MethodModel;
import dev.latchwork.processor.guarded.model.Partner;
import dev.latchwork.processor.guarded.model.WhenModel;
import dev.latchwork.processor.report.model.LockMap.Method;
import dev.latchwork.processor.report.model.LockMap.Mode;
import dev.latchwork.processor.report.model.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The generated methods of a guarded class or wrapper, apart from accessors, as the review page
 * shows them.
 */
final class LockMapMethods {
  private final GuardedModel model;

  LockMapMethods(GuardedModel model) {
    this.model = model;
  }

  List<Method> all() {
    List<Method> methods = new ArrayList<>();
    model.methods().stream()
        .filter(m -> m.target() != MethodModel.Target.NONE)
        .forEach(m -> methods.add(wrapped(m)));
    model.when().methods().forEach(w -> methods.addAll(waiting(w)));
    for (WhenModel.Predicate predicate : model.when().predicates()) {
      predicate.await().ifPresent(a -> methods.add(waits(a, predicate, "only waits", true)));
    }
    methods.addAll(added());
    return methods;
  }

  private Method wrapped(MethodModel method) {
    String shown = shown(method.signature());
    if (method.guard().isEmpty()) {
      return new Method(shown, Mode.FREE, Optional.empty(), "@Unguarded", false);
    }
    List<String> notes = new ArrayList<>();
    if (!method.partners().isEmpty()) {
      notes.add(
          method.partners().stream()
              .map(Partner::parameter)
              .collect(Collectors.joining(" and ", "takes the lock of ", " too")));
    }
    method.view().ifPresent(v -> notes.add("returns a snapshot"));
    if (method.isGetter() && model.lock().kind() == LockModel.Kind.OPTIMISTIC) {
      notes.add("without the lock while no thread is writing");
    }
    switch (method.guard().get()) {
      case WRITE_INTERRUPTIBLY -> notes.add("can be interrupted");
      case READ_BRIEFLY, WRITE_BRIEFLY -> notes.add("times out after a moment");
      case READ, WRITE -> {}
    }
    return new Method(
        shown, mode(method.guard().get()), Optional.empty(), String.join(", ", notes), false);
  }

  private static Mode mode(LockMode guard) {
    return switch (guard) {
      case WRITE, WRITE_INTERRUPTIBLY, WRITE_BRIEFLY -> Mode.WRITE;
      case READ, READ_BRIEFLY -> Mode.READ;
    };
  }

  private static List<Method> waiting(WhenModel.Method method) {
    List<Method> both = new ArrayList<>();
    String note = method.interruptible() ? "can be interrupted" : "";
    both.add(waits(method.signature(), method.predicate(), note, false));
    method.timed().ifPresent(t -> both.add(waits(t, method.predicate(), "can time out", true)));
    return both;
  }

  private static Method waits(
      Signature signature, WhenModel.Predicate predicate, String note, boolean added) {
    return new Method(shown(signature), Mode.WAIT, Optional.of(predicate.shown()), note, added);
  }

  private List<Method> added() {
    List<Method> added = new ArrayList<>();
    model
        .elements()
        .ifPresent(
            e ->
                e.methods()
                    .forEach(
                        m ->
                            added.add(
                                added(
                                    m.operation().methodName() + "()",
                                    Mode.READ,
                                    "over a snapshot of " + e.field().name()))));
    model.tryNext().ifPresent(t -> added.add(added("tryNext()", Mode.WRITE, "")));
    model
        .copied()
        .filter(c -> c.deepCopy() != CopyMethodModel.DeepCopy.LEFT_OUT)
        .ifPresent(c -> added.add(added("deepCopy()", mode(c.guard()), "")));
    model
        .printed()
        .ifPresent(p -> added.add(added("toString()", Mode.READ, "times out after a moment")));
    added.add(added("withLock(..)", Mode.WRITE, "also runWithLock, tryWithLock: several steps"));
    return added;
  }

  private static Method added(String shown, Mode mode, String note) {
    return new Method(shown, mode, Optional.empty(), note, true);
  }

  private static String shown(Signature signature) {
    return Shown.method(signature.name(), signature.parameters());
  }
}
