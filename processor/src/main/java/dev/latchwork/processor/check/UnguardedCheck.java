package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.diagnostic.Rule;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Methods that are said to need no lock, and touch what the lock is for. */
final class UnguardedCheck implements Check {
  private final GuardedTypes guarded;

  UnguardedCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(b -> guarded.of(b.type()).filter(b.type()::equals).isPresent())
        .filter(b -> b.method().filter(GuardedTypes::isUnguarded).isPresent())
        .forEach(b -> check(b, b.method().orElseThrow(), code, report));
  }

  private void check(Body body, ExecutableElement method, BodyFacts code, Report report) {
    Set<Body> reached = code.reach(body, c -> false);
    code.accesses().stream()
        .filter(a -> reached.contains(a.site().body()) && touches(a))
        .forEach(
            a ->
                report.addAbout(
                    a.field(),
                    Rule.UNGUARDED_TOUCHES,
                    a.site(),
                    Show.member(method),
                    a.writes() ? "changes" : "reads",
                    Show.member(a.field())));
  }

  /** A volatile field is read or assigned in one step. */
  private boolean touches(Access access) {
    boolean oneStep =
        access.field().getModifiers().contains(Modifier.VOLATILE)
            && access.how() != Access.How.UPDATE;
    return access.isOfSelf()
        && guarded.isState(access.field())
        && !oneStep
        && access.site().held().isEmpty();
  }
}
