package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
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
    return union(held, more);
  }

  private static Set<Hold> union(Set<Hold> some, Set<Hold> more) {
    if (more.isEmpty()) {
      return some;
    }
    Set<Hold> all = new HashSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }

  private static Set<Hold> common(Set<Hold> some, Set<Hold> others) {
    Set<Hold> both = new HashSet<>(some);
    both.retainAll(others);
    return Set.copyOf(both);
  }

  private void take(Hold hold) {
    held = union(held, Set.of(hold));
  }

  private void giveBack(Ref lock) {
    Set<Hold> left = new HashSet<>(held);
    left.removeIf(h -> h.kind() == Hold.Kind.LOCK && h.ref().equals(lock));
    held = Set.copyOf(left);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    super.visitMethodInvocation(tree, null);
    locks().givenBack(getCurrentPath(), tree).ifPresent(this::giveBack);
    locks().taken(getCurrentPath(), tree).ifPresent(this::take);
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    Optional<Ref> monitor = refs().of(new TreePath(getCurrentPath(), tree.getExpression()));
    Set<Hold> inside = heldAnd(monitor.map(Hold::monitor).map(Set::of).orElse(Set.of()));
    Set<Hold> before = held;
    held = inside;
    scan(tree.getBlock(), null);
    held = before;
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<Hold> before = held;
    Set<Hold> otherwise = union(before, outcomes(condition, false));
    held = union(before, outcomes(condition, true));
    scan(tree.getThenStatement(), null);
    Set<Hold> afterThen = held;
    held = otherwise;
    scan(tree.getElseStatement(), null);
    if (endsElsewhere(tree.getThenStatement())) {
      return null;
    }
    held =
        tree.getElseStatement() != null && endsElsewhere(tree.getElseStatement())
            ? afterThen
            : common(afterThen, held);
    return null;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<Hold> before = held;
    held = union(before, outcomes(condition, true));
    scan(tree.getTrueExpression(), null);
    held = union(before, outcomes(condition, false));
    scan(tree.getFalseExpression(), null);
    held = before;
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    if (tree.getKind() != Tree.Kind.CONDITIONAL_AND && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
      return super.visitBinary(tree, null);
    }
    scan(tree.getLeftOperand(), null);
    Set<Hold> before = held;
    TreePath left = new TreePath(getCurrentPath(), tree.getLeftOperand());
    held = union(before, outcomes(left, tree.getKind() == Tree.Kind.CONDITIONAL_AND));
    scan(tree.getRightOperand(), null);
    held = before;
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<Hold> after = union(held, outcomes(condition, false));
    held = union(held, outcomes(condition, true));
    scan(tree.getStatement(), null);
    held = after;
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    super.visitDoWhileLoop(tree, null);
    held = union(held, outcomes(new TreePath(getCurrentPath(), tree.getCondition()), false));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    Set<Hold> before = held;
    super.visitForLoop(tree, null);
    held = before;
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    scan(tree.getVariable(), null);
    Set<Hold> before = held;
    scan(tree.getStatement(), null);
    held = before;
    return null;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    Set<Hold> before = held;
    super.visitCase(tree, null);
    held = before;
    return null;
  }

  /** What was taken on the way may or may not be held where an exception is caught: it may. */
  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    Set<Hold> before = held;
    scan(tree.getResources(), null);
    Set<Hold> withResources = held;
    scan(tree.getBlock(), null);
    for (Tree resource : tree.getResources()) {
      closing(new TreePath(getCurrentPath(), resource)).ifPresent(this::giveBack);
    }
    Set<Hold> after = held;
    Set<Hold> maybe = union(union(before, withResources), after);
    if (!tree.getResources().isEmpty()) {
      maybe = union(before, after);
    }
    for (CatchTree caught : tree.getCatches()) {
      held = maybe;
      scan(caught, null);
      if (!endsElsewhere(caught.getBlock())) {
        after = tree.getFinallyBlock() == null ? common(after, held) : after;
      }
    }
    held = tree.getFinallyBlock() == null ? after : maybe;
    if (tree.getFinallyBlock() != null) {
      scan(tree.getFinallyBlock(), null);
    }
    return null;
  }

  /** Of {@code try (var l = lock.lock())} or {@code try (var l = lock::unlock)}. */
  private Optional<Ref> closing(TreePath resource) {
    if (!(resource.getLeaf() instanceof VariableTree variable)
        || variable.getInitializer() == null) {
      return Optional.empty();
    }
    TreePath value = new TreePath(resource, variable.getInitializer());
    return value.getLeaf() instanceof MethodInvocationTree call
        ? locks().taken(value, call).map(Hold::ref)
        : locks().closing(value);
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

  /** The locks that are held if the condition is that. */
  private Set<Hold> outcomes(TreePath condition, boolean is) {
    Tree tree = condition.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return outcomes(new TreePath(condition, parenthesized.getExpression()), is);
    }
    if (tree instanceof UnaryTree not && tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return outcomes(new TreePath(condition, not.getExpression()), !is);
    }
    if (tree instanceof BinaryTree binary) {
      return ofBinary(condition, binary, is);
    }
    return is ? locks().outcome(condition).map(Set::of).orElse(Set.of()) : Set.of();
  }

  private Set<Hold> ofBinary(TreePath path, BinaryTree binary, boolean is) {
    TreePath left = new TreePath(path, binary.getLeftOperand());
    TreePath right = new TreePath(path, binary.getRightOperand());
    return switch (binary.getKind()) {
      case CONDITIONAL_AND -> is ? union(outcomes(left, true), outcomes(right, true)) : Set.of();
      case CONDITIONAL_OR -> is ? Set.of() : union(outcomes(left, false), outcomes(right, false));
      case NOT_EQUAL_TO, EQUAL_TO ->
          Locks.isZero(binary.getRightOperand())
                  && is == (binary.getKind() == Tree.Kind.NOT_EQUAL_TO)
              ? locks().outcome(left).map(Set::of).orElse(Set.of())
              : Set.of();
      default -> Set.of();
    };
  }

  /** Whether nothing after the statement runs because of it. */
  private static boolean endsElsewhere(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return !block.getStatements().isEmpty()
          && endsElsewhere(block.getStatements().get(block.getStatements().size() - 1));
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree;
  }
}
