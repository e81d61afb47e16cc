package dev.latchwork.processor.check.cure;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.DefUseIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether an expression can be replaced with one whose type is a subclass, without changing
 * any other type in the program. For instance, the type of a {@code var} that holds it, or an
 * inferred type argument, would change as well.
 */
final class InferencePlaces {
  private final Trees trees;
  private final SourceEdits source;
  private final DefUseIndex occurrences;
  private final Set<Element> asked = new HashSet<>();

  InferencePlaces(Trees trees, SourceEdits source, DefUseIndex occurrences) {
    this.trees = trees;
    this.source = source;
    this.occurrences = occurrences;
  }

  boolean allow(TreePath expression) {
    return allow(expression, true);
  }

  /**
   * @param alone whether the expression's type is independent of its context, unlike that of an
   *     argument of a generic call or the result of a lambda
   */
  private boolean allow(TreePath path, boolean alone) {
    TreePath outer = path.getParentPath();
    Tree tree = path.getLeaf();
    Tree around = outer.getLeaf();
    if (around instanceof ParenthesizedTree) {
      return allow(outer, alone);
    }
    if (around instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() != tree && allow(outer, alone);
    }
    if (around instanceof VariableTree variable) {
      return !isVar(variable) || (alone && allowsUses(outer));
    }
    if (around instanceof ReturnTree) {
      return allowsResult(outer);
    }
    if (around instanceof LambdaExpressionTree) {
      return allow(outer, false);
    }
    if (around instanceof MethodInvocationTree call) {
      return call.getArguments().contains(tree)
          && trees.getElement(outer) instanceof ExecutableElement method
          && (isFixed(method, call.getArguments().indexOf(tree), method.getTypeParameters())
              || allow(outer, false));
    }
    if (around instanceof NewClassTree creation) {
      return allowsArgument(creation, outer, tree);
    }
    if (around instanceof NewArrayTree array) {
      return array.getType() != null || allow(outer, false);
    }
    return around instanceof AssignmentTree
        || around instanceof ExpressionStatementTree
        || around instanceof ThrowTree
        || (alone
            && (around instanceof MemberSelectTree
                || around instanceof MemberReferenceTree
                || around instanceof SynchronizedTree
                || around instanceof BinaryTree
                || around instanceof TypeCastTree));
  }

  /**
   * Returns whether the type of the variable is inferred, because the variable is declared with
   * {@code var} or is a lambda parameter without a type.
   */
  private boolean isVar(VariableTree variable) {
    ExpressionTree value = variable.getInitializer();
    Tree type = variable.getType();
    return type == null
        || source.start(type) < 0
        || (value != null
            && source
                .text(source.start(variable), source.start(value))
                .matches("(?s)(.*\\W)?var\\s+" + variable.getName() + "\\s*=\\s*"));
  }

  private boolean allowsUses(TreePath declaration) {
    Element variable = trees.getElement(declaration);
    return variable != null
        && asked.add(variable)
        && !occurrences.isReassigned(variable)
        && occurrences.of(variable).stream().allMatch(use -> allow(use, true));
  }

  private boolean allowsResult(TreePath statement) {
    for (TreePath p = statement; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof MethodTree) {
        return true;
      }
      if (p.getLeaf() instanceof LambdaExpressionTree) {
        return allow(p, false);
      }
    }
    return false;
  }

  private boolean allowsArgument(NewClassTree creation, TreePath path, Tree argument) {
    if (!creation.getArguments().contains(argument)
        || !(trees.getElement(path) instanceof ExecutableElement constructor)
        || !constructor.getTypeParameters().isEmpty()) {
      return false;
    }
    boolean infers =
        creation.getIdentifier() instanceof ParameterizedTypeTree type
            && type.getTypeArguments().isEmpty();
    return !infers || allow(path, false);
  }

  /** Returns whether the type of the parameter at the index mentions none of the type variables. */
  private static boolean isFixed(
      ExecutableElement method, int index, List<? extends TypeParameterElement> variables) {
    List<? extends VariableElement> parameters = method.getParameters();
    TypeMirror type = parameters.get(Math.min(index, parameters.size() - 1)).asType();
    return variables.stream()
        .noneMatch(v -> type.toString().matches("(?s)(.*\\W)?" + v.getSimpleName() + "(\\W.*)?"));
  }
}
