package dev.latchwork.processor.check.code;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Knows where the variables and methods of a top-level type are used, and which values are assigned
 * to the variables.
 */
public final class DefUseIndex {
  private final Trees trees;
  private final Map<Element, List<TreePath>> named = new HashMap<>();
  private final Map<Element, List<TreePath>> values = new HashMap<>();
  private final Map<Element, TreePath> declarations = new HashMap<>();
  private final Set<Element> reassigned = new HashSet<>();
  private final Map<Tree, Set<Element>> assignedIn = new HashMap<>();

  public DefUseIndex(Trees trees, TreePath type) {
    this.trees = trees;
    new Scanner().scan(type, null);
  }

  /**
   * Returns the uses of the variable or method. A plain assignment with {@code =} is not a use, but
   * {@code +=} and {@code ++} are.
   */
  public List<TreePath> of(Element element) {
    return named.getOrDefault(element, List.of());
  }

  /**
   * Returns the values that are assigned to the variable with {@code =}, including its initializer,
   * in source order.
   */
  public List<TreePath> values(Element variable) {
    return values.getOrDefault(variable, List.of());
  }

  /**
   * Returns the local variable or parameter whose assigned value contains the expression. Empty if
   * there is none, or if the expression is inside a lambda that is part of the value.
   */
  public Optional<Element> given(TreePath expression) {
    TreePath path = expression;
    while (!(path.getLeaf() instanceof StatementTree)
        && !(path.getLeaf() instanceof AssignmentTree)
        && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      path = path.getParentPath();
      if (path == null) {
        return Optional.empty();
      }
    }
    Element variable =
        path.getLeaf() instanceof AssignmentTree assignment
            ? trees.getElement(new TreePath(path, assignment.getVariable()))
            : path.getLeaf() instanceof VariableTree ? trees.getElement(path) : null;
    return Optional.ofNullable(variable).filter(v -> !v.getKind().isField());
  }

  /**
   * Returns the declaration of a variable or method; empty if it is not declared in this top-level
   * type.
   */
  public Optional<TreePath> declaration(Element element) {
    return Optional.ofNullable(declarations.get(element));
  }

  /**
   * Returns whether the variable is assigned or changed by an operator anywhere but in its
   * initializer.
   */
  public boolean isReassigned(Element variable) {
    return reassigned.contains(variable);
  }

  /**
   * Returns the local variables and parameters that are assigned in the tree. The tree must be a
   * loop, a {@code switch} or {@code try} statement, or a block; for any other tree, the set is
   * empty.
   */
  public Set<Element> assignedIn(Tree tree) {
    return assignedIn.getOrDefault(tree, Set.of());
  }

  /**
   * Returns the lambda that has this parameter; empty if the element is not the parameter of a
   * lambda.
   */
  public Optional<TreePath> lambda(Element parameter) {
    return declaration(parameter)
        .map(TreePath::getParentPath)
        .filter(p -> p.getLeaf() instanceof LambdaExpressionTree);
  }

  /**
   * Returns the expression that an enhanced {@code for} loop iterates over, if the element is the
   * variable of such a loop.
   */
  public Optional<TreePath> loopedOver(Element variable) {
    return declaration(variable)
        .map(TreePath::getParentPath)
        .filter(p -> p.getLeaf() instanceof EnhancedForLoopTree)
        .map(p -> new TreePath(p, ((EnhancedForLoopTree) p.getLeaf()).getExpression()));
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      add();
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      add();
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      add();
      return super.visitMemberReference(tree, null);
    }

    private void add() {
      Tree outer = getCurrentPath().getParentPath().getLeaf();
      Element element = trees.getElement(getCurrentPath());
      if (element != null
          && !(outer instanceof AssignmentTree a
              && a.getVariable() == getCurrentPath().getLeaf())) {
        named.computeIfAbsent(element, e -> new ArrayList<>()).add(getCurrentPath());
      }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      Element method = trees.getElement(getCurrentPath());
      if (method != null) {
        declarations.put(method, getCurrentPath());
      }
      return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      Element variable = trees.getElement(getCurrentPath());
      if (variable != null) {
        declarations.put(variable, getCurrentPath());
        give(variable, tree.getInitializer());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      give(assigned(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, null);
    }

    private void give(@Nullable Element variable, @Nullable ExpressionTree value) {
      if (variable != null && value != null) {
        values
            .computeIfAbsent(variable, v -> new ArrayList<>())
            .add(new TreePath(getCurrentPath(), value));
      }
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      assigned(tree.getVariable());
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
      switch (tree.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            assigned(tree.getExpression());
        default -> {}
      }
      return super.visitUnary(tree, null);
    }

    private @Nullable Element assigned(ExpressionTree variable) {
      Element element = trees.getElement(new TreePath(getCurrentPath(), variable));
      if (element != null) {
        reassigned.add(element);
        if (!element.getKind().isField()) {
          noteAround(element);
        }
      }
      return element;
    }

    private void noteAround(Element variable) {
      for (TreePath p = getCurrentPath();
          p != null && !(p.getLeaf() instanceof MethodTree);
          p = p.getParentPath()) {
        switch (p.getLeaf().getKind()) {
          case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, SWITCH, TRY, BLOCK ->
              assignedIn.computeIfAbsent(p.getLeaf(), t -> new HashSet<>()).add(variable);
          default -> {}
        }
      }
    }
  }
}
