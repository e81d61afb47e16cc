package dev.latchwork.processor.check.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks statements one after the other, and knows which locks are held where. */
abstract class LockFlow extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private Set<HeldLock> held = Set.of();

  abstract Locks locks();

  abstract AccessPaths refs();

  abstract ConditionLocks outcomes();

  abstract LockingMethods helpers();

  final Set<HeldLock> held() {
    return held;
  }

  /** Walks with other locks than those held here, and comes back to these. */
  final void with(Set<HeldLock> locks, Runnable walk) {
    Set<HeldLock> before = held;
    held = Set.copyOf(locks);
    walk.run();
    held = before;
  }

  final Set<HeldLock> heldAnd(Set<HeldLock> more) {
    return HeldLock.union(held, more);
  }

  /** From here on. */
  final void hold(Set<HeldLock> locks) {
    held = Set.copyOf(locks);
  }

  private void take(HeldLock hold) {
    held = HeldLock.union(held, Set.of(hold));
  }

  void giveBack(AccessPath lock) {
    Set<HeldLock> left = new HashSet<>(held);
    left.removeIf(h -> h.kind() == HeldLock.Kind.LOCK && h.ref().equals(lock));
    held = Set.copyOf(left);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    super.visitMethodInvocation(tree, null);
    locks().givenBack(getCurrentPath(), tree).ifPresent(this::giveBack);
    locks().taken(getCurrentPath(), tree).ifPresent(this::take);
    LockEffect effect = helpers().of(getCurrentPath(), tree, this);
    effect.givenBack().forEach(this::giveBack);
    effect.taken().forEach(this::take);
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    Optional<AccessPath> monitor = refs().of(new TreePath(getCurrentPath(), tree.getExpression()));
    Set<HeldLock> more = monitor.map(HeldLock::monitor).map(Set::of).orElse(Set.of());
    with(heldAnd(more), () -> scan(tree.getBlock(), null));
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    super.visitVariable(tree, null);
    if (tree.getInitializer() != null) {
      remember(getCurrentPath(), tree.getInitializer());
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    super.visitAssignment(tree, null);
    remember(new TreePath(getCurrentPath(), tree.getVariable()), tree.getExpression());
    return null;
  }

  abstract void remember(TreePath variable, ExpressionTree value);
}
