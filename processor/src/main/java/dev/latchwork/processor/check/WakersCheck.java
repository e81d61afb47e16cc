package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Mutability;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reports nothing, but tells the review page which methods change what a predicate reads, and so
 * can make the predicate true. Predicates for which these methods are unknown are left out: those
 * that depend on more than their object's fields, and those of a class that extends another class,
 * since the superclass may have further methods.
 */
final class WakersCheck implements Check {
  private final GuardedTypes guarded;
  private final Env env;

  WakersCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(this::isPredicate)
        .forEach(
            predicate -> {
              Set<Body> reached = code.reach(predicate, Call::isOfSelf);
              if (isKnown(reached, code)) {
                Set<VariableElement> fields = fields(reached, code);
                report.wakers(predicate, fields, changing(fields, predicate, code));
              }
            });
  }

  private boolean isPredicate(Body body) {
    ExecutableElement method = body.method().orElseThrow();
    return guarded.of(body.type()).filter(body.type()::equals).isPresent()
        && isAlone(body.type())
        && method.getParameters().isEmpty()
        && PurityCheck.predicates(body.type()).contains(method.getSimpleName().toString());
  }

  private static boolean isAlone(TypeElement type) {
    TypeElement superclass = TypeFacts.superclass(type);
    return superclass == null || superclass.getQualifiedName().contentEquals("java.lang.Object");
  }

  private boolean isKnown(Set<Body> reached, BodyFacts code) {
    return code.accesses().stream()
            .filter(a -> reached.contains(a.site().body()))
            .allMatch(a -> a.isOfSelf() || isConstant(a.field()))
        && code.calls().stream()
            .filter(c -> reached.contains(c.site().body()))
            .allMatch(c -> isKnown(c, code));
  }

  /**
   * Returns whether it is known what the call reads. This is so if the body of the called method is
   * examined too, if the method is a static method of the JDK, or if it is called on a value or
   * container, which can read only what it holds.
   */
  private boolean isKnown(Call call, BodyFacts code) {
    if (call.isOfSelf() || call.isStatic()) {
      return code.body(call.method()).isPresent()
          || (call.isStatic() && Enclosing.isOfJdk(call.method()));
    }
    return isTransparent(call.objectType());
  }

  private boolean isTransparent(TypeMirror type) {
    Mutability mutability = env.facts().mutability(type);
    return mutability instanceof Mutability.Immutable || mutability instanceof Mutability.Copyable;
  }

  private boolean isConstant(VariableElement field) {
    return field.getModifiers().contains(Modifier.FINAL) && env.facts().isImmutable(field.asType());
  }

  private Set<VariableElement> fields(Set<Body> reached, BodyFacts code) {
    return code.accesses().stream()
        .filter(a -> reached.contains(a.site().body()))
        .map(Access::field)
        .filter(f -> !isConstant(f))
        .collect(Collectors.toSet());
  }

  private List<ExecutableElement> changing(
      Set<VariableElement> fields, Body predicate, BodyFacts code) {
    return code.methods()
        .filter(b -> b.type().equals(predicate.type()) && !b.equals(predicate))
        .filter(b -> b.method().filter(guarded::isWrapped).isPresent())
        .filter(b -> changes(code.reach(b, Call::isOfSelf), fields, code))
        .flatMap(b -> b.method().stream())
        .toList();
  }

  private boolean changes(Set<Body> reached, Set<VariableElement> fields, BodyFacts code) {
    return code.accesses().stream()
            .filter(a -> reached.contains(a.site().body()) && fields.contains(a.field()))
            .anyMatch(a -> a.writes() || !isTransparent(a.field().asType()))
        || code.calls().stream()
            .filter(c -> reached.contains(c.site().body()))
            .flatMap(c -> c.arguments().stream().flatMap(Optional::stream))
            .anyMatch(
                given -> fields.contains(given.last()) && guarded.isMutable(given.last().asType()));
  }
}
