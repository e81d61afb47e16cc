package dev.latchwork.processor.deepcopy;

import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.Fidelity;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.report.CopyTable.Policy;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in words, for the review page. */
final class PlanText {
  private PlanText() {}

  static Policy policy(CopyPlan plan) {
    if (plan.isSame()) {
      return Policy.SHARED;
    }
    return plan instanceof FreshLock ? Policy.FRESH : Policy.COPIED;
  }

  static String reason(CopyPlan plan) {
    if (plan instanceof Same same) {
      return same.reason();
    }
    if (plan instanceof FreshLock) {
      return "a lock of its own, as fair";
    }
    if (plan instanceof ArrayOf array) {
      return "an array" + elements(List.of(array.element()));
    }
    if (plan instanceof ContainerOf container) {
      return fidelity(container.fidelity()) + elements(container.contents());
    }
    if (plan instanceof ValueOf value) {
      return made(value.kind()) + elements(value.contents());
    }
    if (plan instanceof CopierCall call) {
      return "by " + call.copier().simpleName();
    }
    if (plan instanceof RecordOf) {
      return "a record, through its canonical constructor";
    }
    if (plan instanceof OneOf) {
      return "sealed, by the subtype that it is of";
    }
    if (plan instanceof ByOperator) {
      return "the caller says how";
    }
    if (plan instanceof ByBound bound) {
      return "as its bound: " + reason(bound.bound());
    }
    if (plan instanceof OfTaken taken) {
      return reason(taken.entry());
    }
    return plan instanceof Refused refused ? refused.reason() : "as what it is a part of";
  }

  private static String made(CopyKind kind) {
    return switch (kind) {
      case CLONE -> "by its clone()";
      case COPY_CONSTRUCTOR -> "by its copy constructor";
      case OPTIONAL -> "an Optional";
      case ENTRY -> "an entry";
      case PROPERTIES -> "with its defaults";
      case ATOMIC, ADDER, ATOMIC_ARRAY, REFERENCE -> "new, with what it holds now";
      case ARRAY, RECORD, COPIER, CONTAINER -> "new";
    };
  }

  private static String fidelity(Fidelity fidelity) {
    return switch (fidelity) {
      case SNAPSHOT -> "an unmodifiable collection of its kind";
      case DECLARED -> "a collection of its kind";
      case EXACT -> "exactly of its class";
      case LENIENT -> "of its class where that is known, else of its kind";
    };
  }

  private static String elements(List<CopyPlan> contents) {
    if (contents.isEmpty()) {
      return "";
    }
    return contents.stream()
        .map(c -> c.isSame() ? "shared" : "copied")
        .distinct()
        .collect(
            Collectors.joining(
                " and ", contents.size() == 1 ? "; elements are " : "; keys and values are ", ""));
  }
}
