package dev.latchwork.processor.check;

import dev.latchwork.processor.Env;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Methods that are said to read, and predicates that others wait for: they must not write. */
final class PurityCheck implements Check {
  private static final Set<String> WRAPPED_AS_READERS = Set.of("toString", "equals", "hashCode");

  private final GuardedTypes guarded;
  private final Env env;

  PurityCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
  }

  @Override
  public void check(Code code, Report report) {
    code.methods()
        .filter(b -> guarded.of(b.type()).filter(b.type()::equals).isPresent())
        .forEach(
            body -> {
              ExecutableElement method = body.method().orElseThrow();
              if (GuardedTypes.isRead(method)) {
                check(body, method, Rule.READ_WRITES, code, report);
              } else if (predicates(body.type()).contains(method.getSimpleName().toString())
                  && method.getParameters().isEmpty()) {
                check(body, method, Rule.PREDICATE_WRITES, code, report);
              }
            });
  }

  private static Set<String> predicates(TypeElement type) {
    return type.getEnclosedElements().stream()
        .flatMap(m -> Annotations.find(m, GuardedTypes.WHEN).stream())
        .map(a -> Annotations.string(a, "value"))
        .collect(Collectors.toSet());
  }

  private void check(Body body, ExecutableElement method, Rule rule, Code code, Report report) {
    Set<Body> reached = code.reach(body, c -> c.isOfSelf() && !isShared(c, body.type()));
    Stream.concat(writes(reached, body.type(), code), calls(reached, body.type(), code))
        .findFirst()
        .ifPresent(
            w -> report.addAbout(method, rule, w.site(), Show.member(method), w.description()));
  }

  /** What is written, and where. */
  private record Write(Site site, String description) {}

  private Stream<Write> writes(Set<Body> reached, TypeElement type, Code code) {
    return code.accesses().stream()
        .filter(a -> reached.contains(a.site().body()) && a.writes())
        .filter(a -> isOfObject(a, type))
        .filter(a -> a.how() != Access.How.CHANGE || guarded.isMutable(a.field()))
        .map(a -> new Write(a.site(), "it changes " + Show.member(a.field())));
  }

  private boolean isOfObject(Access access, TypeElement type) {
    return access.object().filter(Ref::startsAtSelf).isPresent()
        || guarded.of(access.objectType()).filter(type::equals).isPresent();
  }

  private Stream<Write> calls(Set<Body> reached, TypeElement type, Code code) {
    return code.calls().stream()
        .filter(c -> reached.contains(c.site().body()))
        .filter(c -> isInheritedMutator(c, type, code) || isShared(c, type))
        .map(c -> new Write(c.site(), "it calls " + Show.member(c.method())));
  }

  private boolean isInheritedMutator(Call call, TypeElement type, Code code) {
    return call.isOfSelf()
        && code.body(call.method()).isEmpty()
        && env.calls().isMutator(type.asType(), call.name());
  }

  /** A reader that shares the lock can never become a writer: it would throw. */
  private boolean isShared(Call call, TypeElement type) {
    ExecutableElement method = call.method();
    return guarded.sharesReads(type)
        && call.isOfSelf()
        && !call.viaSuper()
        && guarded.isWrapped(method)
        && !GuardedTypes.isRead(method)
        && !method.getModifiers().contains(Modifier.ABSTRACT)
        && !WRAPPED_AS_READERS.contains(call.name())
        && !predicates(type).contains(call.name());
  }
}
