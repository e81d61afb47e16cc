package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an object is changed, directly, through one of its views or elements, or through a
 * variable or parameter that refers to one of these.
 */
final class Mutations {
  private final Trees trees;
  private final Env env;
  private final DefUseIndex occurrences;
  private final Set<Element> asked = new HashSet<>();

  Mutations(Trees trees, Env env, DefUseIndex occurrences) {
    this.trees = trees;
    this.env = env;
    this.occurrences = occurrences;
  }

  boolean isChanged(TreePath part) {
    TreePath parent = part.getParentPath();
    Tree inner = part.getLeaf();
    Tree outer = parent.getLeaf();
    if (outer instanceof ParenthesizedTree || outer instanceof TypeCastTree) {
      return isChanged(parent);
    }
    if (outer instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() != inner && isChanged(parent);
    }
    if (outer instanceof ArrayAccessTree array) {
      return array.getExpression() == inner
          && (isAssigned(outer, parent.getParentPath().getLeaf()) || isChanged(parent));
    }
    if (outer instanceof MemberSelectTree select
        && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      return isChangedBy(call, select.getIdentifier(), parent.getParentPath(), type(part));
    }
    if (outer instanceof MethodInvocationTree call) {
      return isChangedAsArgument(call.getArguments().indexOf(inner), parent);
    }
    if (outer instanceof MemberReferenceTree reference) {
      TypeMirror type = type(part);
      return type != null && env.calls().isMutator(type, reference.getName());
    }
    if (outer instanceof InstanceOfTree test && test.getPattern() instanceof BindingPatternTree b) {
      TreePath pattern = new TreePath(parent, b);
      return isChanged(trees.getElement(new TreePath(pattern, b.getVariable())));
    }
    if (outer instanceof EnhancedForLoopTree loop) {
      return isChanged(trees.getElement(new TreePath(parent, loop.getVariable())));
    }
    return outer instanceof VariableTree && isChanged(trees.getElement(parent));
  }

  static boolean isAssigned(Tree tree, Tree by) {
    if (by instanceof AssignmentTree assignment) {
      return assignment.getVariable() == tree;
    }
    if (by instanceof CompoundAssignmentTree assignment) {
      return assignment.getVariable() == tree;
    }
    return by instanceof UnaryTree unary
        && switch (unary.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
          default -> false;
        };
  }

  private @Nullable TypeMirror type(TreePath path) {
    return trees.getTypeMirror(path);
  }

  /**
   * Returns whether a method that is called on the object changes the object: the method itself
   * does so, a function that is passed to it does so, or its result is a view or an element through
   * which the object is changed.
   *
   * @param type the type of the object
   */
  private boolean isChangedBy(
      MethodInvocationTree call, CharSequence name, TreePath path, @Nullable TypeMirror type) {
    if (type == null) {
      return false;
    }
    return env.calls().isMutator(type, name)
        || (env.calls().runsAtOnce(type, name) && isChangedByFunctions(call, path))
        || (isPartOf(type, name) && isChanged(path));
  }

  /** Returns whether the method returns a view or an element of the object. */
  private boolean isPartOf(TypeMirror type, CharSequence name) {
    return env.facts().isView(type, name)
        || env.calls().isElement(type, name)
        || env.calls().keepsElements(type, name);
  }

  private boolean isChangedByFunctions(MethodInvocationTree call, TreePath path) {
    return call.getArguments().stream().anyMatch(a -> isChangedBy(a, path));
  }

  private boolean isChangedBy(ExpressionTree function, TreePath path) {
    TreePath inside = new TreePath(path, function);
    if (function instanceof LambdaExpressionTree lambda) {
      return lambda.getParameters().stream()
          .anyMatch(p -> isChanged(trees.getElement(new TreePath(inside, p))));
    }
    return function instanceof MemberReferenceTree reference
        && trees.getElement(inside) instanceof ExecutableElement method
        && trees.getElement(new TreePath(inside, reference.getQualifierExpression()))
            instanceof TypeElement owner
        && env.calls().isMutator(owner.asType(), method.getSimpleName());
  }

  private boolean isChangedAsArgument(int index, TreePath path) {
    if (index < 0 || !(trees.getElement(path) instanceof ExecutableElement method)) {
      return false;
    }
    if (env.calls().changesFirst(Enclosing.type(method), method.getSimpleName())) {
      return index == 0;
    }
    if (env.calls().copiesTo(Enclosing.type(method), method.getSimpleName(), index)) {
      return true;
    }
    Set<Modifier> modifiers = method.getModifiers();
    return (modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.STATIC))
        && index < method.getParameters().size()
        && isChanged(method.getParameters().get(index));
  }

  /**
   * Returns whether the object is changed through a local variable or parameter that refers to it.
   */
  private boolean isChanged(@Nullable Element variable) {
    if (variable == null
        || variable.getKind().isField()
        || occurrences.isReassigned(variable)
        || !asked.add(variable)) {
      return false;
    }
    boolean changed = occurrences.of(variable).stream().anyMatch(this::isChanged);
    asked.remove(variable);
    return changed;
  }
}
