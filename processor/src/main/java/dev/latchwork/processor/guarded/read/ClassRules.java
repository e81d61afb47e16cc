package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Finality;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.known.PoolKind;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** What a declaration has to be so that a subclass can guard it. */
final class ClassRules {
  private final TypeFacts facts;
  private final Findings findings;

  ClassRules(TypeFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /** Whether it is a class at all, so that looking at its members makes sense. */
  boolean isClass(TypeElement type) {
    Optional<Rule> refused =
        switch (type.getKind()) {
          case RECORD -> Optional.of(Rule.RECORD_TYPE);
          case ENUM -> Optional.of(Rule.ENUM_TYPE);
          case ANNOTATION_TYPE -> Optional.of(Rule.ANNOTATION_TYPE);
          default -> Optional.empty();
        };
    refused.ifPresent(rule -> findings.add(rule, Position.at(type), type.getSimpleName()));
    return refused.isEmpty();
  }

  void check(TypeElement type) {
    Object name = type.getSimpleName();
    if (type.getModifiers().contains(Modifier.FINAL)) {
      findings.add(Rule.FINAL_CLASS, Position.at(type), name, Finality.cure(type));
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      findings.add(Rule.SEALED_CLASS, Position.at(type), name, "drop sealed");
    }
    if (type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC)) {
      findings.add(Rule.INNER_CLASS, Position.at(type), name);
    }
    privateAround(type)
        .ifPresent(
            p -> findings.add(Rule.PRIVATE_CLASS, Position.at(type), name, p.getSimpleName()));
    for (TypeElement s = TypeFacts.superclass(type); s != null; s = TypeFacts.superclass(s)) {
      if (facts.isGuarded(s.asType())) {
        findings.add(Rule.SUBCLASS_OF_GUARDED, Position.at(type), name, s.getSimpleName());
      }
    }
    resource(type);
  }

  private static Optional<TypeElement> privateAround(TypeElement type) {
    for (Optional<TypeElement> t = Optional.of(type);
        t.isPresent();
        t = t.flatMap(Enclosing::outer)) {
      if (t.get().getModifiers().contains(Modifier.PRIVATE)) {
        return t;
      }
    }
    return Optional.empty();
  }

  /**
   * A class may be closed; but a thread that is guarded would hold the lock while it runs, a queue
   * while it waits.
   */
  private void resource(TypeElement type) {
    TypeElement superclass = TypeFacts.superclass(type);
    if (superclass == null || superclass.getKind() != ElementKind.CLASS) {
      return;
    }
    facts
        .pool(superclass.asType())
        .filter(kind -> kind != PoolKind.CLOSEABLE)
        .map(PoolKind::description)
        .or(() -> facts.waitedOn(superclass.asType()))
        .ifPresent(
            description ->
                findings.add(
                    Rule.RESOURCE_SUPERCLASS,
                    Position.at(type),
                    type.getSimpleName(),
                    superclass.getSimpleName(),
                    description));
  }
}
