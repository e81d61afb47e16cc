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
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Whether a constructor keeps a parameter as it is. What cannot be seen is taken to. */
final class PlainAssignment extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** Methods that return what they get, or throw. */
  private static final Pattern CHECKS = Pattern.compile("(require|check|validate|ensure|not)\\w*");

  /** Methods that change nothing more of what they have returned before. */
  private static final Pattern SETTLING =
      Pattern.compile("(default|nullTo)\\w*|trim|strip|intern|normalize|abs");

  private final Trees trees;
  private final Element parameter;
  private final boolean copied;
  private boolean kept;
  private boolean changed;

  /**
   * @param copied whether a copy of it is as good as itself
   * @param kept whether it is, where nothing is said, as a record does
   */
  PlainAssignment(Trees trees, Element parameter, boolean copied, boolean kept) {
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

  /** Another constructor or a method may keep it. */
  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    Tree outer = getCurrentPath().getParentPath().getLeaf();
    kept |=
        outer instanceof ExpressionStatementTree
            && tree.getArguments().stream().anyMatch(this::isPlain);
    return super.visitMethodInvocation(tree, null);
  }

  /** The parameter itself, checked or copied. */
  private boolean isPlain(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return isPlain(inner.getExpression());
    }
    if (value instanceof TypeCastTree cast) {
      return isPlain(cast.getExpression());
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return isNullTest(choice.getCondition())
          && (isPlain(choice.getTrueExpression()) || isPlain(choice.getFalseExpression()));
    }
    if (value instanceof MethodInvocationTree call) {
      boolean checks = CHECKS.matcher(name(call.getMethodSelect())).matches() || isSettled(call);
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

  /** {@code toLocale(Locale)} has nothing to do where it is given what it has returned. */
  private boolean isSettled(MethodInvocationTree call) {
    TreePath path = TreePath.getPath(getCurrentPath(), call);
    String converts =
        path != null && trees.getElement(path) instanceof ExecutableElement method
            ? converts(method)
            : "";
    String name = name(call.getMethodSelect()).toString();
    return name.equals(converts) || SETTLING.matcher(name).matches();
  }

  /** What a method would be called that turns values of a type into values of the same type. */
  private static String converts(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    return method.getParameters().size() == 1
            && result instanceof DeclaredType declared
            && method.getParameters().get(0).asType().toString().equals(result.toString())
        ? "to" + declared.asElement().getSimpleName()
        : "";
  }

  private boolean hasPlain(List<? extends ExpressionTree> arguments) {
    return arguments.stream().anyMatch(this::isPlain);
  }

  private static boolean isNullTest(ExpressionTree condition) {
    return condition.toString().matches("\\(?.*[!=]= null\\)?");
  }

  private boolean isParameter(ExpressionTree tree) {
    TreePath path = TreePath.getPath(getCurrentPath(), tree);
    return path != null && parameter.equals(trees.getElement(path));
  }

  /** Whether it is the parameter, or the field of its name. */
  private boolean isNamed(ExpressionTree variable) {
    return parameter.getSimpleName().contentEquals(name(variable));
  }

  private static CharSequence name(ExpressionTree tree) {
    return tree instanceof MemberSelectTree select
        ? select.getIdentifier()
        : tree instanceof IdentifierTree identifier ? identifier.getName() : "";
  }
}
