package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks branches and loops, and knows what they leave behind of locks. */
abstract class ControlFlow extends LockFlow {
  private final LoopExits exits = new LoopExits();

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<HeldLock> otherwise = heldAnd(outcomes().of(condition, false));
    hold(heldAnd(outcomes().of(condition, true)));
    scan(tree.getThenStatement(), null);
    Set<HeldLock> afterThen = held();
    hold(otherwise);
    scan(tree.getElseStatement(), null);
    if (ConditionLocks.endsElsewhere(tree.getThenStatement())) {
      return null;
    }
    hold(
        tree.getElseStatement() != null && ConditionLocks.endsElsewhere(tree.getElseStatement())
            ? afterThen
            : HeldLock.common(afterThen, held()));
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
    Set<HeldLock> after = heldAnd(outcomes().of(condition, false));
    hold(heldAnd(outcomes().of(condition, true)));
    scan(tree.getStatement(), null);
    hold(exits.after(tree, tree.getCondition(), after));
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    super.visitDoWhileLoop(tree, null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    Set<HeldLock> after = heldAnd(outcomes().of(condition, false));
    hold(exits.after(tree, tree.getCondition(), after));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    with(held(), () -> super.visitForLoop(tree, null));
    hold(exits.after(tree, tree.getCondition(), held()));
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    scan(tree.getVariable(), null);
    with(held(), () -> scan(tree.getStatement(), null));
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    exits.add(getCurrentPath(), held());
    return null;
  }

  /** What is held after it is held at all of its ends, of which one may be to match no case. */
  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    Set<HeldLock> before = held();
    boolean mayMatchNone = true;
    boolean fallsThrough = false;
    for (CaseTree choice : tree.getCases()) {
      hold(fallsThrough ? HeldLock.common(before, held()) : before);
      scan(choice, null);
      fallsThrough = false;
      // a default, or patterns, which have to cover all there is
      mayMatchNone &= !choice.getExpressions().isEmpty();
      if (!ConditionLocks.endsElsewhere(choice)) {
        boolean last = choice == tree.getCases().get(tree.getCases().size() - 1);
        fallsThrough = choice.getCaseKind() == CaseTree.CaseKind.STATEMENT && !last;
        if (!fallsThrough) {
          exits.add(tree, held());
        }
      }
    }
    if (mayMatchNone) {
      exits.add(tree, before);
    }
    hold(exits.of(tree).orElse(before));
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    for (CaseTree choice : tree.getCases()) {
      with(held(), () -> scan(choice, null));
    }
    return null;
  }

  /** What was taken on the way may or may not be held where an exception is caught: it may. */
  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    Set<HeldLock> before = held();
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    for (Tree resource : tree.getResources()) {
      outcomes().closing(new TreePath(getCurrentPath(), resource), this).ifPresent(this::giveBack);
    }
    Set<HeldLock> after = held();
    Set<HeldLock> maybe = HeldLock.union(before, after);
    for (CatchTree caught : tree.getCatches()) {
      hold(maybe);
      scan(caught, null);
      if (!ConditionLocks.endsElsewhere(caught.getBlock())) {
        after = tree.getFinallyBlock() == null ? HeldLock.common(after, held()) : after;
      }
    }
    hold(tree.getFinallyBlock() == null ? after : maybe);
    if (tree.getFinallyBlock() != null) {
      scan(tree.getFinallyBlock(), null);
    }
    return null;
  }
}
