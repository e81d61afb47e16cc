package dev.latchwork.processor.check.code;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Records which variables were assigned new objects, and tells whether the code has passed such an
 * object on yet.
 */
public final class FreshObjects {
  private final Trees trees;
  private final DefUseIndex occurrences;
  private final Set<AccessPath> made = new HashSet<>();

  FreshObjects(Trees trees, DefUseIndex occurrences) {
    this.trees = trees;
    this.occurrences = occurrences;
  }

  public void add(AccessPath variable) {
    made.add(variable);
  }

  /** Returns whether the path is a variable that was assigned a new object. */
  public boolean contains(AccessPath ref) {
    return made.contains(ref);
  }

  /**
   * Returns whether the path is a variable that was assigned a new object, and no code that runs
   * before the place has passed that object on. Inside a lambda or class within the variable's
   * scope, the answer is always false.
   */
  public boolean isUnshared(AccessPath ref, TreePath place) {
    if (!made.contains(ref)) {
      return false;
    }
    Element variable = ref.start();
    Tree scope =
        occurrences.declaration(variable).map(p -> p.getParentPath().getLeaf()).orElse(null);
    Set<Element> names = names(variable, new LinkedHashSet<>());
    return scope != null
        && !isInFunction(place, scope)
        && names.stream()
            .flatMap(n -> occurrences.of(n).stream())
            .filter(use -> isHandedOn(use) || isInFunction(use, scope))
            .noneMatch(use -> runsBefore(use, place, ref));
  }

  /**
   * Returns the variable and all variables that are initialized with it, directly or through one
   * another.
   */
  private Set<Element> names(Element variable, Set<Element> names) {
    if (names.add(variable)) {
      for (TreePath use : occurrences.of(variable)) {
        TreePath outer = value(use).getParentPath();
        if (outer.getLeaf() instanceof VariableTree) {
          names(trees.getElement(outer), names);
        }
      }
    }
    return names;
  }

  /** Returns the expression together with the parentheses and casts around it. */
  private static TreePath value(TreePath use) {
    TreePath path = use;
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree
        || path.getParentPath().getLeaf() instanceof TypeCastTree) {
      path = path.getParentPath();
    }
    return path;
  }

  private static boolean isHandedOn(TreePath use) {
    TreePath value = value(use);
    Tree outer = value.getParentPath().getLeaf();
    if (outer instanceof ConditionalExpressionTree choice) {
      return choice.getCondition() != value.getLeaf();
    }
    return !(outer instanceof MemberSelectTree
        || outer instanceof BinaryTree
        || outer instanceof InstanceOfTree
        || outer instanceof SynchronizedTree
        || outer instanceof ReturnTree
        || outer instanceof ThrowTree
        || outer instanceof VariableTree
        || (outer instanceof AssignmentTree assignment
            && assignment.getVariable() == value.getLeaf()));
  }

  private static boolean isInFunction(TreePath use, Tree scope) {
    for (TreePath p = use; p != null && p.getLeaf() != scope; p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree || p.getLeaf() instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  private boolean runsBefore(TreePath use, TreePath place, AccessPath ref) {
    if (ref.definition().filter(d -> position(use, d) > position(use, use.getLeaf())).isPresent()) {
      // at the use, the variable still holds an earlier object
      return false;
    }
    boolean earlier = position(use, use.getLeaf()) < position(place, place.getLeaf());
    return (earlier && !leadsElsewhere(use, place)) || isInLoopWith(use, place, ref);
  }

  private long position(TreePath in, Tree tree) {
    return trees.getSourcePositions().getStartPosition(in.getCompilationUnit(), tree);
  }

  /**
   * Returns whether control never gets from the use to the place. This is so if the branch that
   * contains the use ends with a jump such as {@code return}, or if the place is in the other
   * branch of the same {@code if}.
   */
  private static boolean leadsElsewhere(TreePath use, TreePath place) {
    for (TreePath p = use; p.getParentPath() != null; p = p.getParentPath()) {
      Tree branch = p.getLeaf();
      Tree outer = p.getParentPath().getLeaf();
      boolean together = contains(branch, place);
      if (together) {
        return false;
      }
      if (outer instanceof IfTree choice && branch != choice.getCondition()) {
        if (contains(outer, place) && !contains(choice.getCondition(), place)) {
          return true;
        }
        if (Ends.elsewhere(branch)) {
          return true;
        }
      }
      if (branch instanceof CaseTree && Ends.elsewhere(branch)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInLoopWith(TreePath use, TreePath place, AccessPath ref) {
    TreePath declared = occurrences.declaration(ref.start()).orElse(place);
    for (TreePath p = place; p != null; p = p.getParentPath()) {
      boolean loops =
          p.getLeaf() instanceof WhileLoopTree
              || p.getLeaf() instanceof DoWhileLoopTree
              || p.getLeaf() instanceof ForLoopTree
              || p.getLeaf() instanceof EnhancedForLoopTree;
      if (loops && contains(p.getLeaf(), use)) {
        boolean made =
            ref.definition().isPresent()
                ? isAssignedIn(p.getLeaf(), ref.start())
                : contains(p.getLeaf(), declared);
        return !made && !Ends.elsewhere(use.getParentPath().getLeaf());
      }
    }
    return false;
  }

  private boolean isAssignedIn(Tree loop, Element variable) {
    return occurrences.assignedIn(loop).contains(variable);
  }

  private static boolean contains(Tree tree, TreePath place) {
    for (TreePath p = place; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }
}
