package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Collects what is known at each exit from a loop, a {@code switch} or a labelled statement. */
final class LoopExits {
  private final Map<Tree, List<FlowState>> states = new HashMap<>();

  /**
   * Returns the statement that the {@code break} at the path leaves. For a {@code break} with a
   * label, this is the statement after the label.
   */
  static Optional<Tree> leftBy(TreePath breaking) {
    Name label = ((BreakTree) breaking.getLeaf()).getLabel();
    for (TreePath path = breaking;
        path != null && !(path.getLeaf() instanceof ClassTree);
        path = path.getParentPath()) {
      if (label == null && canBeLeft(path.getLeaf())) {
        return Optional.of(path.getLeaf());
      }
      if (label != null
          && path.getLeaf() instanceof LabeledStatementTree labelled
          && labelled.getLabel().equals(label)) {
        return Optional.of(labelled.getStatement());
      }
    }
    return Optional.empty();
  }

  void add(Tree left, FlowState state) {
    states.computeIfAbsent(left, t -> new ArrayList<>()).add(state);
  }

  /**
   * What is known at all exits from the statement in common; empty if no exits were added. The
   * exits are then forgotten.
   *
   * @param at the tree by which variables that differ between the exits are named afterwards
   */
  Optional<FlowState> of(Tree left, Tree at, LockFlow flow) {
    List<FlowState> all = states.remove(left);
    if (all == null) {
      return Optional.empty();
    }
    FlowState here = flow.state();
    flow.resume(all.get(0));
    all.stream().skip(1).forEach(s -> flow.meet(s, at));
    FlowState met = flow.state();
    flow.resume(here);
    return Optional.of(met);
  }

  /**
   * What is known after a loop. An endless loop can be left only by {@code break}.
   *
   * @param body the tree by which variables that differ between the exits are named afterwards
   * @param otherwise what is known where the loop's condition is false
   */
  FlowState after(
      Tree loop,
      Tree body,
      @Nullable ExpressionTree condition,
      FlowState otherwise,
      LockFlow flow) {
    if (!isAlways(condition) || !states.containsKey(loop)) {
      add(loop, otherwise);
    }
    return of(loop, body, flow).orElse(otherwise);
  }

  private static boolean isAlways(@Nullable ExpressionTree condition) {
    return condition == null
        || (condition instanceof ParenthesizedTree inner && isAlways(inner.getExpression()))
        || (condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
  }

  private static boolean canBeLeft(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof SwitchTree;
  }
}
