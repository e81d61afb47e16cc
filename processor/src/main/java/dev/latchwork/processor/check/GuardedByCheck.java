package dev.latchwork.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Fields and methods that {@code @GuardedBy} names a lock for, used where it is not held. */
final class GuardedByCheck implements Check {
  private final GuardedByLocks guards;
  private final Trees trees;

  GuardedByCheck(Domain domain) {
    this.guards = domain.guards();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Access access : code.accesses()) {
      if (GuardedByLocks.isGuardedBy(access.field())) {
        check(
            access.field(),
            access.object(),
            access.writes(),
            Rule.NOT_HELD,
            access.site(),
            code,
            report);
      }
    }
    for (Call call : code.calls()) {
      if (GuardedByLocks.isGuardedBy(call.method())) {
        check(call.method(), call.object(), true, Rule.CALLED_UNHELD, call.site(), code, report);
      }
    }
    code.declarations().forEach(d -> d.type().getEnclosedElements().forEach(m -> check(m, report)));
  }

  private void check(
      Element member,
      Optional<AccessPath> object,
      boolean writes,
      Rule rule,
      Site site,
      BodyFacts code,
      Report report) {
    Escape fate = site.body().fate();
    if (isUnshared(member, object, site.body()) || fate == Escape.UNKNOWN || fate == Escape.KEPT) {
      return;
    }
    for (String name : GuardedByLocks.names(member)) {
      if (name.equals("itself") && !isDereferenced(site.path())) {
        continue;
      }
      Optional<HeldLock> wanted =
          guards.find(name, member, object).map(h -> wanted(h, writes, code));
      boolean open =
          wanted
              .map(w -> !code.holds(site, w))
              .orElseGet(() -> object.isEmpty() && site.held().isEmpty() && isFound(name, member));
      if (open) {
        report.addAbout(member, rule, site, Show.member(member), Show.body(site.body()), name);
      }
    }
  }

  /** What guards itself may be named without the lock: how else would one take it. */
  private static boolean isDereferenced(TreePath path) {
    return path.getParentPath().getLeaf() instanceof MemberSelectTree;
  }

  /** In a constructor nobody else has the object, in a static initializer nobody has the class. */
  private static boolean isUnshared(Element member, Optional<AccessPath> object, Body body) {
    if (!body.constructs()) {
      return false;
    }
    return member.getModifiers().contains(Modifier.STATIC)
        ? isOfClass(body.tree())
        : object.filter(AccessPath::isSelf).isPresent();
  }

  /**
   * A static initializer, or what initializes a static field: it runs before anyone has the class.
   */
  private static boolean isOfClass(Tree initializer) {
    return initializer instanceof BlockTree block
        ? block.isStatic()
        : initializer instanceof VariableTree field
            && field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static HeldLock wanted(HeldLock lock, boolean writes, BodyFacts code) {
    return lock.kind() == HeldLock.Kind.LOCK
        ? code.lockFields()
            .hold(lock.ref(), writes ? HeldLock.Mode.WRITE : HeldLock.Mode.OPTIMISTIC)
        : lock;
  }

  private boolean isFound(String name, Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        && guards.find(name, member, Optional.of(AccessPath.self(type))).isPresent();
  }

  private void check(Element member, Report report) {
    List<String> names =
        GuardedByLocks.isGuardedBy(member) ? GuardedByLocks.names(member) : List.of();
    for (String name : names) {
      TreePath path = trees.getPath(member);
      if (path != null && !isFound(name, member)) {
        report.add(Rule.NO_SUCH_LOCK, path, Show.member(member), name);
      }
    }
  }
}
