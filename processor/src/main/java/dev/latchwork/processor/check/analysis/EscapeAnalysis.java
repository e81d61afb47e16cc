package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.feature.Env;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds out when and where a function, such as a lambda, runs, as far as its uses are visible. */
public final class EscapeAnalysis {
  private final Trees trees;
  private final ArgumentEscapes calls;
  private final VariableEscapes names;

  public EscapeAnalysis(Trees trees, Env env, DefUseIndex occurrences) {
    this.trees = trees;
    this.names = new VariableEscapes(trees, env, occurrences, this);
    this.calls = new ArgumentEscapes(trees, env, occurrences, names, this);
  }

  /**
   * Returns when a function runs. The expression is a lambda, a method reference or the creation of
   * an object. For an object, returns when its methods run.
   */
  public Escape of(TreePath function) {
    return of(function, Carried.CODE);
  }

  /**
   * Returns when a function runs. The function is the value of the expression, or is contained in
   * this value.
   */
  Escape of(TreePath expression, Carried carried) {
    TreePath parent = expression.getParentPath();
    Tree inner = expression.getLeaf();
    Tree outer = parent.getLeaf();
    if (outer instanceof MethodInvocationTree call) {
      return calls.ofArgument(call, parent, inner, carried);
    }
    if (outer instanceof NewClassTree creation) {
      return calls.ofArgument(creation, parent, carried);
    }
    if (outer instanceof MemberSelectTree) {
      return calls.ofReceiver(parent, carried);
    }
    if (outer instanceof MemberReferenceTree) {
      return of(parent);
    }
    if (outer instanceof ReturnTree) {
      return ofReturned(parent, carried);
    }
    if (outer instanceof LambdaExpressionTree) {
      return calls.ofResult(parent);
    }
    if (outer instanceof AssignmentTree assignment) {
      return assignment.getVariable() == inner
          ? Escape.AT_ONCE
          : names.ofTarget(new TreePath(parent, assignment.getVariable()), carried);
    }
    if (outer instanceof VariableTree) {
      return names.ofVariable(trees.getElement(parent), carried);
    }
    if (outer instanceof EnhancedForLoopTree loop) {
      return carried == Carried.CODE
          ? Escape.AT_ONCE
          : names.ofVariable(trees.getElement(new TreePath(parent, loop.getVariable())), carried);
    }
    if (outer instanceof ExpressionStatementTree && inner instanceof NewClassTree creation) {
      return ofDropped(creation, expression);
    }
    return isPassedOn(inner, outer)
        ? of(parent, outer instanceof NewArrayTree ? Carried.ELEMENT : carried)
        : isLookedAt(outer) ? Escape.AT_ONCE : Escape.UNKNOWN;
  }

  /**
   * Returns when the methods of an object run, if the code creates the object and does nothing more
   * with it. If its class is anonymous and extends only {@code Object} or an interface, they never
   * run. In any other class, a constructor may call them.
   */
  private Escape ofDropped(NewClassTree creation, TreePath path) {
    boolean plain =
        creation.getClassBody() != null
            && trees.getElement(new TreePath(path, creation.getIdentifier()))
                instanceof TypeElement type
            && (type.getKind().isInterface()
                || type.getQualifiedName().contentEquals("java.lang.Object"));
    return plain ? Escape.NEVER : Escape.AT_ONCE;
  }

  /**
   * Returns whether the value of the outer expression is, or contains, the value of the inner one,
   * or an element of it.
   */
  private static boolean isPassedOn(Tree inner, Tree outer) {
    if (outer instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() != inner;
    }
    return outer instanceof ParenthesizedTree
        || outer instanceof TypeCastTree
        || outer instanceof NewArrayTree
        || outer instanceof ArrayAccessTree
        || outer instanceof YieldTree
        || outer instanceof CaseTree
        || outer instanceof SwitchExpressionTree;
  }

  private static boolean isLookedAt(Tree outer) {
    return outer instanceof BinaryTree
        || outer instanceof ConditionalExpressionTree
        || outer instanceof InstanceOfTree
        || outer instanceof AssertTree
        || outer instanceof SynchronizedTree
        || outer instanceof ExpressionStatementTree;
  }

  /**
   * Follows a value that is returned. A lambda's result is followed to the method that gets the
   * lambda, and a private method's result to its callers.
   */
  private Escape ofReturned(TreePath statement, Carried carried) {
    TreePath path = statement;
    while (!(path.getLeaf() instanceof MethodTree)) {
      if (path.getLeaf() instanceof LambdaExpressionTree) {
        return calls.ofResult(path);
      }
      path = path.getParentPath();
    }
    return trees.getElement(path) instanceof ExecutableElement method
        ? names.ofResult(method, carried)
        : Escape.RETURNED;
  }
}
