package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.copy.plan.ArrayOf;
import dev.latchwork.processor.copy.plan.ContainerOf;
import dev.latchwork.processor.copy.plan.CopierCall;
import dev.latchwork.processor.copy.plan.CopyPlan;
import dev.latchwork.processor.copy.plan.CopyPlan.Again;
import dev.latchwork.processor.copy.plan.CopyPlan.ByBound;
import dev.latchwork.processor.copy.plan.CopyPlan.ByOperator;
import dev.latchwork.processor.copy.plan.CopyPlan.FreshLock;
import dev.latchwork.processor.copy.plan.CopyPlan.Later;
import dev.latchwork.processor.copy.plan.CopyPlan.OfTaken;
import dev.latchwork.processor.copy.plan.CopyPlan.Refused;
import dev.latchwork.processor.copy.plan.CopyPlan.Same;
import dev.latchwork.processor.copy.plan.CopyPlan.Taken;
import dev.latchwork.processor.copy.plan.CopyPlan.Trusted;
import dev.latchwork.processor.copy.plan.CopyPlanVisitor;
import dev.latchwork.processor.copy.plan.Fidelity;
import dev.latchwork.processor.copy.plan.OneOf;
import dev.latchwork.processor.copy.plan.RecordOf;
import dev.latchwork.processor.copy.plan.ValueOf;
import dev.latchwork.processor.report.model.CopyTable.Policy;
import dev.latchwork.processor.types.known.CopyKind;
import java.util.List;
import java.util.stream.Collectors;

/** Describes a plan in words, for the review page. */
final class PlanText implements CopyPlanVisitor<String> {
  private static final String PART = "like the value that it is part of";

  private PlanText() {}

  static Policy policy(CopyPlan plan) {
    if (plan.isSame()) {
      return Policy.SHARED;
    }
    return plan instanceof FreshLock ? Policy.FRESH : Policy.COPIED;
  }

  static String reason(CopyPlan plan) {
    return plan.accept(new PlanText());
  }

  @Override
  public String same(Same plan) {
    return plan.reason();
  }

  @Override
  public String value(ValueOf plan) {
    return made(plan.kind()) + elements(plan.contents());
  }

  @Override
  public String array(ArrayOf plan) {
    return "an array" + elements(plan.contents());
  }

  @Override
  public String container(ContainerOf plan) {
    return fidelity(plan.fidelity()) + elements(plan.contents());
  }

  @Override
  public String record(RecordOf plan) {
    return "a record, through its canonical constructor";
  }

  @Override
  public String again(Again plan) {
    return PART;
  }

  @Override
  public String sealed(OneOf plan) {
    return "sealed, copied as its subtype";
  }

  @Override
  public String copier(CopierCall plan) {
    return "by " + plan.copier().simpleName();
  }

  @Override
  public String operator(ByOperator plan) {
    return "by the caller's operator";
  }

  @Override
  public String bound(ByBound plan) {
    return "like its bound: " + reason(plan.bound());
  }

  @Override
  public String later(Later plan) {
    return PART;
  }

  @Override
  public String taken(Taken plan) {
    return PART;
  }

  @Override
  public String ofTaken(OfTaken plan) {
    return reason(plan.entry());
  }

  @Override
  public String freshLock(FreshLock plan) {
    return "a new lock with the same fairness";
  }

  @Override
  public String trusted(Trusted plan) {
    return "by %s, which is trusted".formatted(plan.name());
  }

  @Override
  public String refused(Refused plan) {
    return plan.reason();
  }

  private static String made(CopyKind kind) {
    return switch (kind) {
      case CLONE -> "by its clone()";
      case COPY_CONSTRUCTOR -> "by its copy constructor";
      case OPTIONAL -> "an Optional";
      case ENTRY -> "an entry";
      case PROPERTIES -> "with its defaults";
      case ATOMIC, ADDER, ATOMIC_ARRAY, REFERENCE -> "new, with the current value";
      case ARRAY, RECORD, COPIER, CONTAINER -> "new";
    };
  }

  private static String fidelity(Fidelity fidelity) {
    return switch (fidelity) {
      case SNAPSHOT -> "an unmodifiable collection of its kind";
      case DECLARED -> "a collection of its kind";
      case EXACT -> "of exactly its class";
      case LENIENT -> "of its class if that is known, otherwise of its kind";
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
