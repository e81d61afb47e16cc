package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The lock fields that the checks of handwritten locking examine: the fields that a
 * {@code @GuardedBy} in this source names, and the lock fields of guarded classes and of their
 * superclasses.
 */
final class OwnLocks {
  private final GuardedTypes guarded;
  private final Env env;
  private final Set<Element> named = new HashSet<>();

  OwnLocks(Domain domain, BodyFacts code) {
    this.guarded = domain.guarded();
    this.env = domain.env();
    for (Declaration declaration : code.declarations()) {
      Optional<AccessPath> self = Optional.of(AccessPath.self(declaration.type()));
      for (Element member : declaration.type().getEnclosedElements()) {
        domain.guards().of(member, self).stream()
            .filter(
                lock -> GuardedByLocks.names(member).stream().noneMatch(GuardedByLocks::isItself))
            .flatMap(lock -> fields(lock.ref()))
            .filter(field -> !field.equals(member))
            .forEach(named::add);
      }
    }
  }

  private static Stream<Element> fields(AccessPath ref) {
    return Stream.concat(Stream.of(ref.start()), ref.steps().stream())
        .filter(e -> e.getKind().isField());
  }

  /** Returns whether a {@code @GuardedBy} names the field. */
  boolean isNamed(VariableElement field) {
    return named.contains(field);
  }

  boolean contains(VariableElement field) {
    return isNamed(field) || (isLock(field) && isOfGuarded(field));
  }

  boolean isOfGuarded(VariableElement field) {
    return field.getEnclosingElement() instanceof TypeElement
        && guarded.around(Enclosing.type(field)).isPresent();
  }

  private boolean isLock(VariableElement field) {
    return env.facts().lock(field.asType()).isPresent();
  }

  /**
   * Returns the field that holds the lock on which the method is called, or the read-write lock to
   * which that lock belongs.
   */
  Optional<VariableElement> field(Call call) {
    return call.object()
        .filter(o -> o.definition().isEmpty())
        .map(OwnLocks::path)
        .map(List::stream)
        .flatMap(
            path ->
                path.filter(
                        e -> e instanceof VariableElement f && f.getKind().isField() && isLock(f))
                    .findFirst())
        .map(VariableElement.class::cast)
        .filter(this::contains);
  }

  private static List<Element> path(AccessPath ref) {
    return Stream.concat(Stream.of(ref.start()), ref.steps().stream()).toList();
  }
}
