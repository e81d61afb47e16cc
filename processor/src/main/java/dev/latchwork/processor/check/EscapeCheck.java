package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.Function;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds functions (lambdas, method references and methods of inner classes) that use the state of
 * their enclosing object, but run or may run without its lock.
 */
final class EscapeCheck implements Check {
  private final GuardedTypes guarded;
  private final Env env;

  EscapeCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Function function : code.functions()) {
      Body body = function.body();
      if (body.fate().isOut() && !isSnapshot(body)) {
        Set<Body> reached = code.reach(body, c -> false);
        report(code, reached::contains, body.fate(), function.site(), report);
      }
    }
    for (Creation creation : code.creations()) {
      TypeElement type = creation.type();
      if (creation.fate().isOut()
          && type.getNestingKind() != NestingKind.TOP_LEVEL
          && !type.getModifiers().contains(Modifier.STATIC)
          && !isReturnedView(creation.fate(), creation.site().body())) {
        report(code, methods(type, code)::contains, creation.fate(), creation.site(), report);
      }
    }
  }

  /**
   * Returns the methods of an inner class, which run later, and the static and private methods that
   * they call. The constructors of the class are left out, since they run at once. Empty for a
   * guarded class.
   */
  private Set<Body> methods(TypeElement type, BodyFacts code) {
    return code.methods()
        .filter(b -> b.type().equals(type) && guarded.of(type).isEmpty())
        .flatMap(b -> code.reach(b, c -> false).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Reports the first field that the bodies use, or the first method that they call on {@code
   * super}, while no lock is held. Nothing is reported if there is neither.
   */
  private void report(
      BodyFacts code, Predicate<Body> bodies, Escape fate, Site site, Report report) {
    Stream.concat(
            code.accesses().stream()
                .filter(a -> bodies.test(a.site().body()) && touches(a))
                .map(Access::field),
            code.calls().stream()
                .filter(c -> bodies.test(c.site().body()))
                .flatMap(c -> touched(c).stream()))
        .findFirst()
        .ifPresent(
            touched ->
                report.addAbout(
                    touched,
                    fate.isUncertain() ? Rule.PERHAPS_ESCAPES : Rule.ESCAPES,
                    site,
                    Show.member(touched),
                    fate.description()));
  }

  /**
   * Returns the field whose mutable object the call uses, even if the function that contains the
   * call does not access the field itself, as with {@code items::add} or an alias. For a call on
   * {@code super}, which bypasses the override that takes the lock, returns the called method.
   * Empty if the call is not in a function, or if a lock is held.
   */
  private Optional<? extends Element> touched(Call call) {
    Body body = call.site().body();
    if (!body.isFunction() || !call.site().held().isEmpty()) {
      return Optional.empty();
    }
    boolean ofSuper =
        call.viaSuper()
            && call.isOfSelf()
            && guarded.of(body.type()).isPresent()
            && guarded.isWrapped(call.method());
    return ofSuper
        ? Optional.of(call.method())
        : call.origin()
            .filter(Exposure::isLive)
            .filter(v -> isChangeable(call.objectType()))
            .flatMap(Exposure::field)
            .filter(f -> guarded.around(Enclosing.type(f)).isPresent() && isState(f))
            .filter(guarded::isMutable);
  }

  private boolean isChangeable(TypeMirror type) {
    return guarded.isMutable(type) || env.calls().isDeferred(type);
  }

  private boolean touches(Access access) {
    Optional<TypeElement> self =
        access
            .object()
            .filter(AccessPath::isSelf)
            .map(o -> (TypeElement) o.start())
            // an anonymous subclass has its own state, which no lock guards
            .filter(t -> t.getNestingKind() != NestingKind.ANONYMOUS)
            .flatMap(guarded::around)
            .filter(g -> !access.site().body().type().equals(g) || isInFunction(access));
    return self.isPresent() && isState(access.field()) && access.site().held().isEmpty();
  }

  private boolean isState(VariableElement field) {
    return guarded.isState(field) && !field.getModifiers().contains(Modifier.VOLATILE);
  }

  private static boolean isInFunction(Access access) {
    Body body = access.site().body();
    return body.isFunction() || BodyFacts.isPrivate(body);
  }

  private boolean isSnapshot(Body function) {
    return function.around().filter(b -> isReturnedView(function.fate(), b)).isPresent();
  }

  /**
   * Recognizes a function in an iterator or stream that a guarded method returns. The generated
   * class copies such an iterator or stream under the lock, so the function runs under the lock.
   */
  private boolean isReturnedView(Escape fate, Body method) {
    return fate == Escape.RETURNED
        && method
            .method()
            .filter(m -> env.facts().isView(method.type().asType(), m.getSimpleName()))
            .isPresent();
  }
}
