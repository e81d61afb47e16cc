package dev.latchwork.processor.deepcopy.read;

import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Outcome;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.TrustedCopies;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Checks {@code @DeepCopy(by = ..)}. Nothing is generated, but the method that the annotation names
 * has to exist.
 */
public record TrustedCopyRule(Env env, TypeElement type) {

  public <T> Outcome<T> outcome() {
    Findings findings = env.findings();
    String by = TrustedCopies.by(type).orElseThrow();
    problem(by)
        .ifPresent(
            p ->
                findings.add(
                    Rule.NO_TRUSTED_COPY,
                    Position.at(type),
                    type.getSimpleName(),
                    by,
                    p,
                    cure(by)));
    return new Outcome.Refused<>(findings.outcome(() -> type).findings());
  }

  private String cure(String by) {
    if (env.facts().isGuarded(type.asType())) {
      return "remove by = ..";
    }
    return by.equals(TrustedCopies.CONSTRUCTOR) && isAbstract()
        ? "name your own copy method with by = .., or remove @DeepCopy"
        : "declare it non-private and without checked exceptions, or remove by = ..";
  }

  /** Returns whether the type is an abstract class or an interface, which is abstract too. */
  private boolean isAbstract() {
    return type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private Optional<String> problem(String by) {
    if (env.facts().isGuarded(type.asType())) {
      return Optional.of("it is guarded, and its copies are made under its lock");
    }
    if (env.facts().trusted().find(type, by).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        by.equals(TrustedCopies.CONSTRUCTOR)
            ? isAbstract()
                ? "an abstract type cannot be constructed"
                : "there is no suitable copy constructor"
            : "there is no suitable method %s %s()".formatted(type.getSimpleName(), by));
  }
}
