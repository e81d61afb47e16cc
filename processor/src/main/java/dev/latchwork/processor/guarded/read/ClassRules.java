package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Findings;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Finality;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.known.PoolKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Checks whether a subclass can guard a class. */
final class ClassRules {
  private final TypeFacts facts;
  private final Findings findings;

  ClassRules(TypeFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /**
   * Returns whether the type is an ordinary class or an interface. A record, an enum or an
   * annotation type is reported, and its members need not be checked.
   */
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
      findings.add(Rule.SEALED_CLASS, Position.at(type), name, unsealed(type));
    }
    if (type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC)) {
      findings.add(
          Rule.INNER_CLASS,
          Position.at(type),
          name,
          "is an inner class, which shares the state of its outer object",
          "make it a static nested class");
    }
    List<String> hidden = privateAround(type);
    if (!hidden.isEmpty()) {
      String names = String.join(" and ", hidden);
      findings.add(
          Rule.PRIVATE_CLASS,
          Position.at(type),
          name,
          names + (hidden.size() == 1 ? " is" : " are"),
          names);
    }
    for (TypeElement s = TypeFacts.superclass(type); s != null; s = TypeFacts.superclass(s)) {
      if (facts.isGuarded(s.asType())) {
        findings.add(
            Rule.SUBCLASS_OF_GUARDED,
            Position.at(type),
            name,
            s.getSimpleName(),
            Article.with(GeneratedNames.guarded(s).simpleName()));
      }
    }
    resource(type);
  }

  /**
   * Returns the cure for a sealed type. Instead of a sealed class, its subclasses have to be
   * guarded. A sealed interface can be unsealed.
   */
  private static String unsealed(TypeElement type) {
    if (type.getKind() == ElementKind.CLASS) {
      return "guard the classes that it permits instead";
    }
    return Finality.isNeeded(type) ? "make it non-sealed" : "drop sealed and any permits clause";
  }

  /**
   * Returns the names of the private types among the type and its enclosing types, innermost first.
   */
  private static List<String> privateAround(TypeElement type) {
    return Stream.iterate(Optional.of(type), Optional::isPresent, t -> t.flatMap(Enclosing::outer))
        .flatMap(Optional::stream)
        .filter(t -> t.getModifiers().contains(Modifier.PRIVATE))
        .map(t -> t.getSimpleName().toString())
        .toList();
  }

  /**
   * Reports a superclass such as a thread, an executor or a blocking queue. A guarded thread would
   * hold its lock for as long as it runs, and a guarded queue for as long as a caller waits for an
   * element. A superclass that only has to be closed is fine.
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
