package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the values that a switch expression can have, or that a method can return. */
final class ResultExpressions extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final List<TreePath> values = new ArrayList<>();

  private ResultExpressions() {}

  static List<TreePath> of(TreePath body) {
    ResultExpressions yields = new ResultExpressions();
    if (body.getLeaf() instanceof SwitchExpressionTree choice) {
      choice.getCases().forEach(c -> yields.scan(new TreePath(body, c), null));
    } else {
      yields.scan(body, null);
    }
    return yields.values;
  }

  @Override
  public @Nullable Void visitCase(CaseTree tree, @Nullable Void unused) {
    if (tree.getBody() instanceof ExpressionTree value) {
      values.add(new TreePath(getCurrentPath(), value));
    }
    return super.visitCase(tree, null);
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    values.add(new TreePath(getCurrentPath(), tree.getValue()));
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (tree.getExpression() != null) {
      values.add(new TreePath(getCurrentPath(), tree.getExpression()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
