package dev.latchwork.processor.check;

import static dev.latchwork.processor.types.known.LockKind.READ_WRITE;

import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.check.cure.Cures;
import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds uses of the monitor of an object whose state is guarded by another lock. */
final class MonitorCheck implements Check {
  private static final Set<String> WAITING = Set.of("wait", "notify", "notifyAll");

  private static final String MONITOR = "lock = Guarded.Lock.MONITOR";

  private final GuardedTypes guarded;
  private final Cures cures;
  private final Trees trees;
  private final Env env;

  MonitorCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.cures = domain.cures();
    this.trees = domain.trees();
    this.env = domain.env();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      if (isOfMonitor(call) && hasOtherLock(call.object())) {
        report.add(
            Rule.WAITS_ON_SELF,
            call.site(),
            call.site().body().shown(),
            call.name() + "()",
            lockField(call.object()).map(this::condition).orElse(MONITOR));
      }
    }
    code.calls().stream()
        .filter(MonitorCheck::isOfMonitor)
        .filter(c -> c.object().filter(AccessPath::isSelf).isEmpty())
        .forEach(c -> foreign(c.objectType(), "calls " + c.name() + "()", c.site(), code, report));
    code.synchronizations().stream()
        .filter(s -> s.monitor().filter(AccessPath::isSelf).isEmpty())
        .filter(s -> s.monitor().filter(m -> m.root() == AccessPath.Root.CLASS).isEmpty())
        .filter(s -> s.site().path().getLeaf() instanceof SynchronizedTree)
        .forEach(s -> foreign(s.type(), "synchronizes", s.site(), code, report));
    for (Synchronization taken : code.synchronizations()) {
      if (hasOtherLock(taken.monitor())) {
        Body body = taken.site().body();
        boolean unguarded = body.method().filter(GuardedTypes::isUnguarded).isPresent();
        String drop = unguarded ? "drop synchronized and @Unguarded" : "drop synchronized";
        report.add(
            Rule.SYNCHRONIZED,
            taken.site(),
            body.shown(),
            lockField(taken.monitor()).isPresent() ? drop : drop + ", or use " + MONITOR);
      }
    }
  }

  private static boolean isOfMonitor(Call call) {
    return WAITING.contains(call.name())
        && Enclosing.type(call.method()).getQualifiedName().contentEquals("java.lang.Object");
  }

  /**
   * Reports code that uses the object's monitor from outside, since threads that hold the monitor
   * do not exclude threads that hold the lock.
   */
  private void foreign(TypeMirror type, String how, Site site, BodyFacts code, Report report) {
    guarded
        .of(type)
        .filter(t -> !guarded.isMonitor(t))
        .ifPresent(
            t ->
                report
                    .add(
                        Rule.FOREIGN_MONITOR,
                        site,
                        site.body().shown(),
                        Article.with(t.getSimpleName()),
                        how,
                        cure(t, site))
                    .mendedBy(() -> cures.monitor(site.path(), type, code.occurrences())));
  }

  /**
   * Returns the advice of the message. If the class is part of this compilation and does not name a
   * lock field, the advice also offers to make the object's monitor the lock.
   */
  private String cure(TypeElement type, Site site) {
    String usual =
        site.path().getLeaf() instanceof SynchronizedTree
            ? "use runWithLock of " + guarded.generated(type).orElse(type).getSimpleName()
            : "use a @When method of " + type.getSimpleName();
    boolean canChoose = trees.getPath(type) != null && guarded.lockField(type).isEmpty();
    return canChoose ? usual + ", or " + MONITOR + " on " + type.getSimpleName() : usual;
  }

  private Optional<VariableElement> lockField(Optional<AccessPath> object) {
    return object.map(o -> (TypeElement) o.start()).flatMap(guarded::lockField);
  }

  private String condition(VariableElement lock) {
    boolean readWrite = env.facts().lock(lock.asType()).filter(READ_WRITE::equals).isPresent();
    return "a Condition from %s%s.newCondition()"
        .formatted(lock.getSimpleName(), readWrite ? ".writeLock()" : "");
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
