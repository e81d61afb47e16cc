package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a body in the order in which it runs, and knows which locks are held where. */
abstract class LockFlow extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private Set<Hold> held = Set.of();

  abstract Locks locks();

  abstract Refs refs();

  abstract Outcomes outcomes();

  abstract LockHelpers helpers();

  final Set<Hold> held() {
    return held;
  }

  /** Walks with other locks than those held here, and comes back to these. */
  final void with(Set<Hold> locks, Runnable walk) {
    Set<Hold> before = held;
    held = Set.copyOf(locks);
    walk.run();
    held = before;
  }

  final Set<Hold> heldAnd(Set<Hold> more) {
    return Hold.union(held, more);
  }

  private void take(Hold hold) {
    held = Hold.union(held, Set.of(hold));
  }

  void giveBack(Ref lock) {
    Set<Hold> left = new HashSet<>(held);
    left.removeIf(h -> h.kind() == Hold.Kind.LOCK && h.ref().equals(lock));
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
    Optional<Ref> monitor = refs().of(new TreePath(getCurrentPath(), tree.getExpression()));
    Set<Hold> more = monitor.map(Hold::monitor).map(Set::of).orElse(Set.of());
    with(heldAnd(more), () -> scan(tree.getBlock(), null));
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<Hold> otherwise = heldAnd(outcomes().of(condition, false));
    held = heldAnd(outcomes().of(condition, true));
    scan(tree.getThenStatement(), null);
    Set<Hold> afterThen = held;
    held = otherwise;
    scan(tree.getElseStatement(), null);
    if (Outcomes.endsElsewhere(tree.getThenStatement())) {
      return null;
    }
    held =
        tree.getElseStatement() != null && Outcomes.endsElsewhere(tree.getElseStatement())
            ? afterThen
            : Hold.common(afterThen, held);
    return null;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    with(heldAnd(outcomes().of(condition, true)), () -> scan(tree.getTrueExpression(), null));
    with(heldAnd(outcomes().of(condition, false)), () -> scan(tree.getFalseExpression(), null));
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    boolean both = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    if (!both && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
      return super.visitBinary(tree, null);
    }
    scan(tree.getLeftOperand(), null);
    TreePath left = new TreePath(getCurrentPath(), tree.getLeftOperand());
    with(heldAnd(outcomes().of(left, both)), () -> scan(tree.getRightOperand(), null));
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<Hold> after = heldAnd(outcomes().of(condition, false));
    held = heldAnd(outcomes().of(condition, true));
    scan(tree.getStatement(), null);
    held = after;
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    super.visitDoWhileLoop(tree, null);
    held = heldAnd(outcomes().of(new TreePath(getCurrentPath(), tree.getCondition()), false));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    with(held, () -> super.visitForLoop(tree, null));
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    scan(tree.getVariable(), null);
    with(held, () -> scan(tree.getStatement(), null));
    return null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    with(held, () -> super.visitCase(tree, null));
    return null;
  }

  /** What was taken on the way may or may not be held where an exception is caught: it may. */
  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    Set<Hold> before = held;
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    for (Tree resource : tree.getResources()) {
      outcomes().closing(new TreePath(getCurrentPath(), resource), this).ifPresent(this::giveBack);
    }
    Set<Hold> after = held;
    Set<Hold> maybe = Hold.union(before, after);
    for (CatchTree caught : tree.getCatches()) {
      held = maybe;
      scan(caught, null);
      if (!Outcomes.endsElsewhere(caught.getBlock())) {
        after = tree.getFinallyBlock() == null ? Hold.common(after, held) : after;
      }
    }
    held = tree.getFinallyBlock() == null ? after : maybe;
    if (tree.getFinallyBlock() != null) {
      scan(tree.getFinallyBlock(), null);
    }
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
