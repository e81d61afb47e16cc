package dev.latchwork.processor.check.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * Walks a method or constructor to find out which locks it takes without releasing them, and which
 * of its caller's locks it releases.
 */
final class LockingMethodScanner extends QuietFlow {
  private final Set<HeldLock> givenBack = new HashSet<>();

  /**
   * The caller's locks that the method may release. If the method takes such a lock, it may only be
   * taking back what it has released, so the lock does not count as taken.
   */
  private final Set<HeldLock> maybeGivenBack = new HashSet<>();

  private final Map<AccessPath, AccessPath> given = new HashMap<>();

  private LockingMethodScanner(LockFlow caller) {
    super(caller);
  }

  static LockEffect over(TreePath body, LockFlow caller) {
    FlowState before = caller.state();
    LockingMethodScanner flow = new LockingMethodScanner(caller);
    flow.scan(body, null);
    LockEffect effect =
        new LockEffect(flow.asGiven(flow.taken()), flow.asGiven(Set.copyOf(flow.givenBack)));
    flow.resume(before);
    return effect;
  }

  private Set<HeldLock> taken() {
    Set<HeldLock> taken = new HashSet<>(held());
    taken.removeAll(maybeGivenBack);
    return taken;
  }

  /**
   * Renames locks for the caller. If a parameter was assigned to a field, a lock that is reached
   * through the field is named by the parameter instead, since the caller knows the argument for
   * it.
   */
  private Set<HeldLock> asGiven(Set<HeldLock> locks) {
    return locks.stream().map(h -> h.named(asGiven(h.ref()))).collect(Collectors.toSet());
  }

  private AccessPath asGiven(AccessPath ref) {
    return given.entrySet().stream()
        .filter(e -> e.getKey().leadsTo(ref))
        .findFirst()
        .map(e -> ref.renamed(e.getKey(), e.getValue()))
        .orElse(ref);
  }

  @Override
  void remember(TreePath variable, ExpressionTree value) {
    super.remember(variable, value);
    Element field = element(variable);
    if (field != null && field.getKind().isField()) {
      Optional<AccessPath> from = refs().of(new TreePath(variable, value));
      from.filter(AccessPath::isFromParameter)
          .ifPresent(v -> refs().of(variable).ifPresent(f -> given.put(f, v)));
    }
  }

  @Override
  void giveBack(HeldLock lock) {
    boolean isOwn = held().stream().anyMatch(h -> h.isLock(lock));
    if (!isOwn) {
      (isCertain(getCurrentPath()) ? givenBack : maybeGivenBack).add(lock);
    }
    super.giveBack(lock);
  }

  /**
   * Returns whether the code at the path is assumed to run whenever its method runs: it is in no
   * branch, no catch block, and no loop that may end before its first iteration.
   */
  private static boolean isCertain(TreePath path) {
    for (TreePath p = path;
        p != null && !(p.getLeaf() instanceof MethodTree);
        p = p.getParentPath()) {
      switch (p.getLeaf().getKind()) {
        case IF, WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, CASE, CATCH, CONDITIONAL_EXPRESSION -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
