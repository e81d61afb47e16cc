package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Ends;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Walks branches and loops, and tracks which locks are held after them. */
abstract class ControlFlow extends LockFlow {
  private final LoopExits exits = new LoopExits();

  FlowState when(TreePath condition, boolean is) {
    FlowState here = state();
    return new FlowState(heldAnd(outcomes().of(condition, is)), here.values(), here.outcomes());
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    FlowState otherwise = when(condition, false);
    resume(when(condition, true));
    scan(tree.getThenStatement(), null);
    FlowState afterThen = state();
    resume(otherwise);
    scan(tree.getElseStatement(), null);
    if (Ends.elsewhere(tree.getThenStatement())) {
      return null;
    }
    if (tree.getElseStatement() != null && Ends.elsewhere(tree.getElseStatement())) {
      resume(afterThen);
    } else {
      meet(afterThen, tree);
    }
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

  /**
   * Begins a loop. A local variable that the loop assigns may refer to another object in each
   * iteration. If the lock of the first object is held before the loop, and each iteration ends
   * with the lock of the next object held, then each iteration begins with the lock of its current
   * object held.
   */
  private void enter(Tree loop, List<? extends Tree> parts) {
    Set<Element> assigned = refs().assignedIn(loop);
    if (assigned.isEmpty()) {
      return;
    }
    FlowState before = state();
    refs().forget(loop, loop);
    Set<HeldLock> carried =
        assigned.stream()
            .flatMap(
                v ->
                    before.held().stream()
                        .map(h -> h.named(renamed(h.ref(), v, before, loop)))
                        .filter(h -> !before.held().contains(h)))
            .collect(Collectors.toSet());
    if (!carried.isEmpty()) {
      FlowState header = state();
      hold(heldAnd(carried));
      FlowState around = QuietFlow.over(getCurrentPath(), parts, this);
      resume(header);
      boolean kept = carried.stream().allMatch(h -> around.held().contains(next(h, around, loop)));
      if (kept) {
        hold(heldAnd(carried));
      }
    }
  }

  /**
   * Returns the lock of the object that a loop's variable refers to at the end of an iteration.
   *
   * @param lock the lock of the object that the variable refers to at the beginning of the
   *     iteration
   */
  private static HeldLock next(HeldLock lock, FlowState around, Tree loop) {
    Element variable = lock.ref().start();
    AccessPath now = around.values().getOrDefault(variable, AccessPath.variable(variable));
    return lock.named(lock.ref().renamed(AccessPath.value(variable, loop), now));
  }

  private static AccessPath renamed(AccessPath ref, Element variable, FlowState before, Tree loop) {
    AccessPath was = before.values().getOrDefault(variable, AccessPath.variable(variable));
    return ref.renamed(was, AccessPath.value(variable, loop));
  }

  private void leave(
      Tree loop, Tree body, @Nullable ExpressionTree condition, FlowState otherwise) {
    resume(exits.after(loop, body, condition, otherwise, this));
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    enter(tree, List.of(tree.getCondition(), tree.getStatement()));
    scan(tree.getCondition(), null);
    TreePath condition = new TreePath(getCurrentPath(), tree.getCondition());
    FlowState after = when(condition, false);
    resume(when(condition, true));
    scan(tree.getStatement(), null);
    leave(tree, tree.getStatement(), tree.getCondition(), after);
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    enter(tree, List.of(tree.getStatement(), tree.getCondition()));
    super.visitDoWhileLoop(tree, null);
    leave(
        tree,
        tree.getStatement(),
        tree.getCondition(),
        when(new TreePath(getCurrentPath(), tree.getCondition()), false));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    scan(tree.getInitializer(), null);
    List<Tree> parts = new ArrayList<>();
    Optional.ofNullable(tree.getCondition()).ifPresent(parts::add);
    parts.add(tree.getStatement());
    parts.addAll(tree.getUpdate());
    enter(tree, parts);
    FlowState after = state();
    with(
        held(),
        () -> {
          scan(tree.getCondition(), null);
          if (tree.getCondition() != null) {
            resume(when(new TreePath(getCurrentPath(), tree.getCondition()), true));
          }
          scan(tree.getStatement(), null);
          scan(tree.getUpdate(), null);
        });
    leave(tree, tree.getStatement(), tree.getCondition(), after);
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    enter(tree, List.of(tree.getVariable(), tree.getStatement()));
    FlowState after = state();
    scan(tree.getVariable(), null);
    with(held(), () -> scan(tree.getStatement(), null));
    leave(tree, tree.getStatement(), tree.getExpression(), after);
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    LoopExits.leftBy(getCurrentPath())
        .ifPresent(
            left ->
                LeavingFlow.from(getCurrentPath(), left, this)
                    .ifPresent(state -> exits.add(left, state)));
    return null;
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
    super.visitLabeledStatement(tree, null);
    // a labelled loop or switch has merged the states at its exits already
    Tree left = tree.getStatement();
    FlowState end = state();
    exits.of(left, left, this).ifPresent(this::resume);
    if (!Ends.elsewhere(left)) {
      meet(end, left);
    }
    return null;
  }

  /**
   * After a {@code switch}, a lock is held if it is held at every point where the {@code switch}
   * may end. Unless some case always matches, the {@code switch} may also end without running any
   * case.
   */
  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    FlowState before = state();
    boolean mayMatchNone = true;
    boolean fallsThrough = false;
    for (CaseTree choice : tree.getCases()) {
      if (fallsThrough) {
        meet(before, choice);
      } else {
        resume(before);
      }
      scan(choice, null);
      fallsThrough = false;
      // some case always matches if there is a default, or patterns, which must be exhaustive
      mayMatchNone &= !choice.getExpressions().isEmpty();
      if (!Ends.elsewhere(choice)) {
        boolean last = choice == tree.getCases().get(tree.getCases().size() - 1);
        fallsThrough = choice.getCaseKind() == CaseTree.CaseKind.STATEMENT && !last;
        if (!fallsThrough) {
          exits.add(tree, state());
        }
      }
    }
    if (mayMatchNone) {
      exits.add(tree, before);
    }
    resume(exits.of(tree, tree, this).orElse(before));
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

  /**
   * In a catch or finally block, it is unknown which locks are held, since the try block may have
   * been left anywhere. A lock counts as held there if it is held before the {@code try} statement
   * or at the end of the try block.
   */
  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    Set<HeldLock> before = held();
    scan(tree.getResources(), null);
    scan(tree.getBlock(), null);
    close(tree, getCurrentPath());
    FlowState after = state();
    Set<HeldLock> maybe = HeldLock.union(before, held());
    boolean isReached = !Ends.elsewhere(tree.getBlock());
    for (CatchTree caught : tree.getCatches()) {
      resume(after);
      hold(maybe);
      refs().forget(tree.getBlock(), caught);
      scan(caught, null);
      if (!Ends.elsewhere(caught.getBlock())) {
        if (isReached) {
          FlowState afterCatch = state();
          resume(after);
          meet(afterCatch, caught);
        }
        isReached = true;
        if (tree.getFinallyBlock() != null) {
          hold(after.held());
        }
        after = state();
      }
    }
    resume(after);
    if (tree.getFinallyBlock() != null) {
      hold(maybe);
      scan(tree.getFinallyBlock(), null);
    }
    return null;
  }

  /**
   * Releases the locks that are released when the resources of a {@code try} statement are closed.
   */
  final void close(TryTree tree, TreePath path) {
    for (Tree resource : tree.getResources()) {
      outcomes().closing(new TreePath(path, resource), this).forEach(this::giveBack);
    }
  }
}
