package dev.latchwork.processor.check;

import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The monitor of an object whose lock is another. */
final class MonitorCheck implements Check {
  private static final Set<String> WAITING = Set.of("wait", "notify", "notifyAll");

  private final GuardedTypes guarded;

  MonitorCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      if (WAITING.contains(call.name())
          && Enclosing.type(call.method()).getQualifiedName().contentEquals("java.lang.Object")
          && hasOtherLock(call.object())) {
        report.add(
            Rule.WAITS_ON_SELF, call.site(), Show.body(call.site().body()), call.name() + "()");
      }
    }
    for (Synchronization taken : code.synchronizations()) {
      if (hasOtherLock(taken.monitor())) {
        report.add(Rule.SYNCHRONIZED, taken.site(), Show.body(taken.site().body()));
      }
    }
  }

  private boolean hasOtherLock(Optional<AccessPath> object) {
    return object
        .filter(AccessPath::isSelf)
        .map(o -> (TypeElement) o.start())
        .filter(t -> guarded.of(t).filter(t::equals).isPresent())
        .filter(t -> !guarded.isMonitor(t))
        .isPresent();
  }
}
