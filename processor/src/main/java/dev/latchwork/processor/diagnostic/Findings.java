package dev.latchwork.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what a reader finds, so that all of it is reported at once. Not thread-safe. */
public final class Findings {
  private final Policy policy;
  private final List<Finding> findings = new ArrayList<>();

  public Findings(Policy policy) {
    this.policy = policy;
  }

  /** Adds a finding, unless the user has suppressed its rule at that place. */
  public void add(Rule rule, Position position, Object... arguments) {
    policy
        .kind(rule, position.element())
        .map(kind -> new Finding(rule, position, rule.text(arguments), kind))
        .ifPresent(findings::add);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** The model with the warnings, or where there are errors nothing but the findings. */
  public <T> Outcome<T> outcome(Supplier<T> model) {
    if (hasErrors()) {
      return new Outcome.Refused<>(List.copyOf(findings));
    }
    T accepted = model.get();
    return hasErrors()
        ? new Outcome.Refused<>(List.copyOf(findings))
        : new Outcome.Accepted<>(accepted, List.copyOf(findings));
  }
}
