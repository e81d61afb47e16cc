package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.latchwork.processor.check.code.Branch;
import dev.latchwork.processor.check.code.Ends;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which statements each condition decides, and what patterns are matched against. */
final class Branches extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final List<Branch> branches;

  Branches(List<Branch> branches) {
    this.branches = branches;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    List<Tree> decided = new ArrayList<>(List.of(tree.getThenStatement()));
    Optional.ofNullable(tree.getElseStatement()).ifPresent(decided::add);
    if (Ends.elsewhere(tree.getThenStatement())
        && getCurrentPath().getParentPath().getLeaf() instanceof BlockTree block) {
      int next = block.getStatements().indexOf(tree) + 1;
      decided.addAll(block.getStatements().subList(next, block.getStatements().size()));
    }
    branches.add(new Branch(tree.getCondition(), decided));
    return super.visitIf(tree, null);
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    branches.add(new Branch(tree.getCondition(), List.of(tree.getStatement())));
    return super.visitWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    if (tree.getCondition() != null) {
      branches.add(new Branch(tree.getCondition(), List.of(tree.getStatement())));
    }
    return super.visitForLoop(tree, null);
  }

  /**
   * Returns the expression that a pattern is matched against, or empty for a nested pattern.
   *
   * @param path the parent of the pattern
   */
  static Optional<TreePath> matched(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof InstanceOfTree test) {
      return Optional.of(new TreePath(path, test.getExpression()));
    }
    if (tree instanceof SwitchTree choice) {
      return Optional.of(new TreePath(path, choice.getExpression()));
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return Optional.of(new TreePath(path, choice.getExpression()));
    }
    boolean inCase = tree instanceof CaseTree || tree.getKind().name().equals("PATTERN_CASE_LABEL");
    return inCase ? matched(path.getParentPath()) : Optional.empty();
  }
}
