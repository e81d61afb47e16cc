package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Finds pools that are never closed. */
final class PoolCheck implements Check {
  private static final Set<String> OPENING = Set.of("open", "build");
  private static final Set<String> CLOSING = Set.of("close", "shutdown", "terminate");

  private final Env env;
  private final Trees trees;

  PoolCheck(Domain domain) {
    this.env = domain.env();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      if (OPENING.contains(call.name())
          && call.method().getReturnType() instanceof DeclaredType type
          && Pools.isPool((TypeElement) type.asElement(), env)
          && isLeftOpen(call.site().path())) {
        report.add(Rule.POOL_LEFT_OPEN, call.site(), type.asElement().getSimpleName());
      }
    }
  }

  private boolean isLeftOpen(TreePath opened) {
    TreePath parent = opened.getParentPath();
    Tree outer = parent.getLeaf();
    if (outer instanceof ParenthesizedTree || outer instanceof TypeCastTree) {
      return isLeftOpen(parent);
    }
    if (outer instanceof MemberSelectTree select) {
      return !CLOSING.contains(select.getIdentifier().toString());
    }
    if (outer instanceof ExpressionStatementTree) {
      return true;
    }
    Tree variable = outer instanceof AssignmentTree assigned ? assigned.getVariable() : outer;
    if (!(variable instanceof VariableTree || variable instanceof IdentifierTree)) {
      return false;
    }
    TreePath path = variable == outer ? parent : new TreePath(parent, variable);
    Element element = trees.getElement(path);
    boolean isResource =
        !(parent.getParentPath().getLeaf() instanceof BlockTree) && outer instanceof VariableTree;
    return element != null
        && !element.getKind().isField()
        && !isResource
        && !isClosed(element, parent);
  }

  /**
   * Returns whether the method around the place closes the pool, or uses it other than to call a
   * method on it: other code may then close it.
   *
   * @param pool the variable that holds the pool
   */
  private boolean isClosed(Element pool, TreePath from) {
    TreePath scope = from;
    while (!(scope.getLeaf() instanceof MethodTree) && scope.getParentPath() != null) {
      scope = scope.getParentPath();
    }
    boolean[] closed = {false};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        if (pool.equals(trees.getElement(getCurrentPath()))) {
          Tree outer = getCurrentPath().getParentPath().getLeaf();
          closed[0] |=
              outer instanceof MemberSelectTree select
                  ? CLOSING.contains(select.getIdentifier().toString())
                  : !(outer instanceof AssignmentTree assigned && assigned.getVariable() == tree);
        }
        return null;
      }
    }.scan(scope, null);
    return closed[0];
  }
}
