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
import dev.latchwork.processor.check.code.HeldLock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Which locks are held wherever a loop or a switch is left. */
final class LoopExits {
  private final Map<Tree, Set<HeldLock>> held = new HashMap<>();

  void add(TreePath breaking, Set<HeldLock> locks) {
    Name label = ((BreakTree) breaking.getLeaf()).getLabel();
    for (TreePath path = breaking;
        path != null && !(path.getLeaf() instanceof ClassTree);
        path = path.getParentPath()) {
      if (label == null
          ? isLeft(path.getLeaf())
          : path.getLeaf() instanceof LabeledStatementTree labelled
              && labelled.getLabel().equals(label)) {
        add(
            path.getLeaf() instanceof LabeledStatementTree labelled
                ? labelled.getStatement()
                : path.getLeaf(),
            locks);
        return;
      }
    }
  }

  void add(Tree left, Set<HeldLock> locks) {
    held.merge(left, locks, HeldLock::common);
  }

  /** Empty if none was added. */
  Optional<Set<HeldLock>> of(Tree left) {
    return Optional.ofNullable(held.remove(left));
  }

  /**
   * What is held after a loop: one without end is left by a {@code break} only.
   *
   * @param otherwise what is held where its condition fails
   */
  Set<HeldLock> after(Tree loop, @Nullable ExpressionTree condition, Set<HeldLock> otherwise) {
    Optional<Set<HeldLock>> broken = of(loop);
    return isAlways(condition) ? broken.orElse(otherwise) : otherwise;
  }

  private static boolean isAlways(@Nullable ExpressionTree condition) {
    return condition == null
        || (condition instanceof ParenthesizedTree inner && isAlways(inner.getExpression()))
        || (condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
  }

  private static boolean isLeft(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof SwitchTree;
  }
}
