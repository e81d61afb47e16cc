package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a constructor stores the value of a parameter as it was passed, and does not change
 * it before or afterwards. If the constructor stores the result of a method that gets the
 * parameter, the body of the method is examined too, provided it is in the same file.
 */
final class PlainAssignment extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** The longest chain of calls that is followed. */
  private static final int DEEPEST = 8;

  private final Trees trees;
  private final Element parameter;
  private final boolean copied;
  private final int depth;
  private boolean kept;
  private boolean changed;
  private boolean returned;

  /**
   * @param copied whether a copy counts as unchanged
   * @param kept whether the parameter is kept even if no statement stores it in a field, as in the
   *     compact constructor of a record
   */
  PlainAssignment(Trees trees, Element parameter, boolean copied, boolean kept) {
    this(trees, parameter, copied, kept, 0);
  }

  private PlainAssignment(Trees trees, Element parameter, boolean copied, boolean kept, int depth) {
    this.depth = depth;
    this.trees = trees;
    this.parameter = parameter;
    this.copied = copied;
    this.kept = kept;
  }

  boolean holdsIn(TreePath constructor) {
    scan(constructor, null);
    return kept && !changed;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    boolean plain = isPlain(tree.getExpression());
    kept |= plain;
    changed |= !plain && isNamed(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    changed |= isNamed(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    boolean writes = tree.getKind().name().matches("(PREFIX|POSTFIX)_.*");
    changed |= writes && isNamed(tree.getExpression());
    return super.visitUnary(tree, null);
  }

  /**
   * A statement that passes the parameter to another constructor or method is assumed to keep it.
   */
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    Tree outer = getCurrentPath().getParentPath().getLeaf();
    kept |=
        outer instanceof ExpressionStatementTree
            && tree.getArguments().stream().anyMatch(this::isPlain);
    return super.visitMethodInvocation(tree, null);
  }

  /**
   * Returns whether the value is the parameter itself, possibly after a check, a copy, or an
   * idempotent method such as {@code trim()}.
   */
  private boolean isPlain(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return isPlain(inner.getExpression());
    }
    if (value instanceof TypeCastTree cast) {
      return isPlain(cast.getExpression());
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return isPlainOr(choice.getTrueExpression(), choice.getFalseExpression())
          || isPlainOr(choice.getFalseExpression(), choice.getTrueExpression());
    }
    if (value instanceof MethodInvocationTree call) {
      Optional<Boolean> followed = follow(call);
      if (followed.isPresent()) {
        return followed.get();
      }
      boolean checks = Settling.checks(name(call.getMethodSelect())) || isSettled(call);
      boolean receiver =
          call.getMethodSelect() instanceof MemberSelectTree select
              && isPlain(select.getExpression());
      return (checks && receiver && isSettled(call))
          || ((checks || copied) && (hasPlain(call.getArguments()) || (copied && receiver)));
    }
    if (value instanceof NewClassTree created) {
      return copied && hasPlain(created.getArguments());
    }
    return value instanceof IdentifierTree && isParameter(value);
  }

  private boolean isSettled(MethodInvocationTree call) {
    return Settling.settles(name(call.getMethodSelect()))
        || method(call).filter(Settling::converts).isPresent();
  }

  private Optional<ExecutableElement> method(MethodInvocationTree call) {
    TreePath path = TreePath.getPath(getCurrentPath(), call);
    return path != null && trees.getElement(path) instanceof ExecutableElement method
        ? Optional.of(method)
        : Optional.empty();
  }

  /**
   * If the call passes the parameter to a method whose source is in the same file, returns whether
   * that method returns the value unchanged; empty for any other call.
   */
  private Optional<Boolean> follow(MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    int index =
        IntStream.range(0, arguments.size())
            .filter(i -> isPlain(arguments.get(i)))
            .findFirst()
            .orElse(-1);
    Optional<ExecutableElement> method = method(call);
    TreePath body = method.map(trees::getPath).orElse(null);
    if (index < 0
        || body == null
        || body.getCompilationUnit() != getCurrentPath().getCompilationUnit()
        || index >= method.get().getParameters().size()
        || depth >= DEEPEST) {
      return Optional.empty();
    }
    Element given = method.get().getParameters().get(index);
    PlainAssignment inside = new PlainAssignment(trees, given, copied, false, depth + 1);
    inside.scan(body, null);
    return Optional.of(inside.returned && !inside.changed);
  }

  /**
   * Called only for methods to which the constructor passes the parameter. A returned value that
   * does not mention the parameter does not count as a change, since it most likely stands in for
   * an argument that is null.
   */
  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    ExpressionTree result = tree.getExpression();
    if (result != null) {
      boolean plain = isPlain(result);
      returned |= plain;
      changed |= !plain && mentions(result);
    }
    return super.visitReturn(tree, null);
  }

  private boolean hasPlain(List<? extends ExpressionTree> arguments) {
    return arguments.stream().anyMatch(this::isPlain);
  }

  /**
   * Returns whether the first value is the parameter, and the second value is the parameter or does
   * not mention it. A value that does not mention the parameter is the same for the original, for a
   * copy, and for a copy of the copy.
   */
  private boolean isPlainOr(ExpressionTree value, ExpressionTree otherwise) {
    return isPlain(value) && (isPlain(otherwise) || !mentions(otherwise));
  }

  private boolean mentions(ExpressionTree tree) {
    return tree.toString().matches("(?s).*\\b" + parameter.getSimpleName() + "\\b.*");
  }

  private boolean isParameter(ExpressionTree tree) {
    TreePath path = TreePath.getPath(getCurrentPath(), tree);
    return path != null && parameter.equals(trees.getElement(path));
  }

  /** Returns whether the variable is the parameter, or the field with the parameter's name. */
  private boolean isNamed(ExpressionTree variable) {
    return parameter.getSimpleName().contentEquals(name(variable));
  }

  private static CharSequence name(ExpressionTree tree) {
    return tree instanceof MemberSelectTree select
        ? select.getIdentifier()
        : tree instanceof IdentifierTree identifier ? identifier.getName() : "";
  }
}
