package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds methods that write although they are marked {@code @Read}, run under the read lock, or are
 * predicates of {@code @When} methods.
 */
final class PurityCheck implements Check {
  /** The reason why a method must not write. */
  private enum Promise {
    READ(Rule.READ_WRITES, "marked @Read", "move the write into a method without @Read"),
    /**
     * For a method such as {@code toString}, whose override takes the read lock even if the method
     * is not marked {@code @Read}. The method may assign a field, for instance to cache what it has
     * computed.
     */
    SHARED(Rule.READ_WRITES, "run under the read lock", "move the write into another method"),
    PREDICATE(
        Rule.PREDICATE_WRITES,
        "the predicate of a @When method",
        "let it only read, since it may be called many times");

    private final Rule rule;
    private final String reason;
    private final String cure;

    Promise(Rule rule, String reason, String cure) {
      this.rule = rule;
      this.reason = reason;
      this.cure = cure;
    }
  }

  private final GuardedTypes guarded;
  private final Env env;

  PurityCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(b -> guarded.of(b.type()).filter(b.type()::equals).isPresent())
        .forEach(
            body -> {
              ExecutableElement method = body.method().orElseThrow();
              if (GuardedTypes.isRead(method)) {
                check(body, Promise.READ, code, report);
              } else if (guarded.sharesReads(body.type()) && isReader(method)) {
                check(body, Promise.SHARED, code, report);
              } else if (predicates(body.type()).contains(method.getSimpleName().toString())
                  && method.getParameters().isEmpty()) {
                check(body, Promise.PREDICATE, code, report);
              }
            });
  }

  static Set<String> predicates(TypeElement type) {
    return type.getEnclosedElements().stream()
        .flatMap(m -> Annotations.find(m, GuardedTypes.WHEN).stream())
        .map(a -> Annotations.string(a, "value"))
        .collect(Collectors.toSet());
  }

  /**
   * Returns whether the method is {@code toString()}, {@code hashCode()}, {@code equals(Object)} or
   * {@code compareTo}, for which the generated override can take the read lock even if the method
   * is not marked {@code @Read}.
   */
  private boolean isReader(ExecutableElement method) {
    int parameters = method.getParameters().size();
    return guarded.isWrapped(method)
        && switch (method.getSimpleName().toString()) {
          case "toString", "hashCode" -> parameters == 0;
          case "compareTo" -> parameters == 1;
          case "equals" ->
              parameters == 1
                  && method.getParameters().get(0).asType().toString().equals("java.lang.Object");
          default -> false;
        };
  }

  private void check(Body body, Promise promise, BodyFacts code, Report report) {
    ExecutableElement method = body.method().orElseThrow();
    Set<Body> reached = code.reach(body, c -> c.isOfSelf() && !isShared(c, body.type()));
    Stream.concat(
            writes(reached, body.type(), promise, code),
            // calls of methods that take the write lock matter only in @Read methods and
            // predicates: if toString() makes such a call, the generated toString() takes the write
            // lock from the start
            promise == Promise.SHARED ? Stream.of() : calls(reached, body.type(), code))
        .findFirst()
        .ifPresent(
            w ->
                report.addAbout(
                    method,
                    promise.rule,
                    w.site(),
                    Show.member(method),
                    promise.reason,
                    w.description(),
                    cure(w, method, promise, body.type())));
  }

  private String cure(Write write, ExecutableElement method, Promise promise, TypeElement type) {
    String cure =
        write
            .locking()
            .map(m -> "mark " + Show.member(m) + " @Read if it only reads")
            .orElse(promise.cure);
    return promise == Promise.READ && helpsToDrop(write, method, type)
        ? "drop @Read, or " + cure
        : cure;
  }

  /**
   * Returns whether the rules allow the write once the method is no longer marked {@code @Read}.
   */
  private boolean helpsToDrop(Write write, ExecutableElement method, TypeElement type) {
    boolean isPredicate =
        predicates(type).contains(method.getSimpleName().toString())
            && method.getParameters().isEmpty();
    return !isPredicate
        && (!(guarded.sharesReads(type) && isReader(method))
            || write.locking().isPresent()
            || write.isPlain());
  }

  /**
   * A write, or a call of a method that writes or takes the write lock.
   *
   * @param locking the called method, if the only problem is that it takes the write lock
   * @param isPlain whether the write only sets a field, for instance to cache a result
   */
  private record Write(
      Site site, String description, Optional<ExecutableElement> locking, boolean isPlain) {}

  private Stream<Write> writes(
      Set<Body> reached, TypeElement type, Promise promise, BodyFacts code) {
    return code.accesses().stream()
        .filter(a -> reached.contains(a.site().body()) && a.writes())
        .filter(a -> isOfObject(a, type))
        .filter(a -> a.how() != Access.How.WRITE || promise != Promise.SHARED)
        .filter(a -> a.how() != Access.How.CHANGE || guarded.isMutable(a.field()))
        .map(
            a ->
                new Write(
                    a.site(),
                    "changes " + Show.member(a.field()),
                    Optional.empty(),
                    a.how() == Access.How.WRITE));
  }

  private boolean isOfObject(Access access, TypeElement type) {
    return access.object().filter(AccessPath::startsAtSelf).isPresent()
        || guarded.of(access.objectType()).filter(type::equals).isPresent()
        || access.origin().flatMap(Exposure::field).filter(f -> isOfObject(f, type)).isPresent();
  }

  /** Returns whether the field is part of the state of the type's objects. */
  private boolean isOfObject(VariableElement field, TypeElement type) {
    return guarded.isSubclass(type, Enclosing.type(field)) && guarded.isState(field);
  }

  private Stream<Write> calls(Set<Body> reached, TypeElement type, BodyFacts code) {
    return code.calls().stream()
        .filter(c -> reached.contains(c.site().body()))
        .filter(c -> isInheritedMutator(c, type, code) || isShared(c, type))
        .map(c -> write(c, isInheritedMutator(c, type, code)));
  }

  private static Write write(Call call, boolean isMutator) {
    String called = "calls " + Show.member(call.method());
    return isMutator
        ? new Write(call.site(), called + ", which changes the object", Optional.empty(), false)
        : new Write(
            call.site(),
            called + ", which takes the write lock",
            Optional.of(call.method()),
            false);
  }

  private boolean isInheritedMutator(Call call, TypeElement type, BodyFacts code) {
    return call.isOfSelf()
        && code.body(call.method()).isEmpty()
        && (env.calls().isMutator(type.asType(), call.name())
            || guarded.assignsFields(call.method()));
  }

  /**
   * Returns whether the call is to a method of the same object whose generated override takes the
   * write lock of a read-write lock. Such a call throws an exception in a thread that holds only
   * the read lock.
   */
  private boolean isShared(Call call, TypeElement type) {
    ExecutableElement method = call.method();
    return guarded.sharesReads(type)
        && call.isOfSelf()
        && !call.viaSuper()
        && guarded.isWrapped(method)
        && !GuardedTypes.isRead(method)
        && !method.getModifiers().contains(Modifier.ABSTRACT)
        && !isReader(method)
        && !predicates(type).contains(call.name());
  }
}
