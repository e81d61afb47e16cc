package dev.latchwork.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Collects the findings about an annotated element, so that all are reported at once. Not
 * thread-safe.
 */
public final class Findings {
  private final Policy policy;
  private final List<Finding> findings = new ArrayList<>();

  public Findings(Policy policy) {
    this.policy = policy;
  }

  /**
   * Adds a finding. A door or a warning is silenced if the user has suppressed its rule at that
   * position.
   */
  public void add(Rule rule, Position position, Object... arguments) {
    findings.add(
        new Finding(rule, position, rule.text(arguments), policy.kind(rule, position.element())));
  }

  /** Returns whether a finding prevents generation. */
  public boolean isRefused() {
    return findings.stream().anyMatch(f -> f.rule().severity() == Severity.ERROR);
  }

  /**
   * Returns the model with its findings or, if nothing can be generated, only the findings.
   * Creating the model may add findings. A door does not prevent generation: without the generated
   * class, every mention of it would be an error too, and these errors would hide the error about
   * the door.
   */
  public <T> Outcome<T> outcome(Supplier<T> model) {
    if (isRefused()) {
      return new Outcome.Refused<>(inOrder());
    }
    T accepted = model.get();
    return isRefused()
        ? new Outcome.Refused<>(inOrder())
        : new Outcome.Accepted<>(accepted, inOrder());
  }

  /** Returns only the findings, at least one of which has to prevent generation. */
  public <T> Outcome<T> refused() {
    if (!isRefused()) {
      throw new IllegalStateException("refused without a reason");
    }
    return new Outcome.Refused<>(inOrder());
  }

  /** Returns the findings in source order: those about the type first, then those about members. */
  private List<Finding> inOrder() {
    return findings.stream()
        .sorted(Comparator.comparingInt(f -> place(f.position().element())))
        .toList();
  }

  private static int place(Element element) {
    Element outer = element.getEnclosingElement();
    if (element instanceof QualifiedNameable || outer == null) {
      return -1;
    }
    return outer instanceof TypeElement
        ? outer.getEnclosedElements().indexOf(element)
        : place(outer);
  }
}
