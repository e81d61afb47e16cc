package dev.latchwork.processor.check.cure;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.DefUseIndex;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a block can become the body of a lambda: control leaves the block only at its end,
 * the block throws no checked exception, and it uses no local variable from outside that is
 * reassigned. Some blocks that Java would accept are refused.
 */
final class LambdaBody {
  private static final Set<String> OF_MONITOR = Set.of("wait", "notify", "notifyAll");

  private final Trees trees;
  private final DefUseIndex occurrences;

  LambdaBody(Trees trees, DefUseIndex occurrences) {
    this.trees = trees;
    this.occurrences = occurrences;
  }

  boolean canBe(TreePath block) {
    Scanner scanner = new Scanner(block.getLeaf());
    scanner.scan(block, null);
    return scanner.possible;
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Tree block;
    private boolean possible = true;

    Scanner(Tree block) {
      this.block = block;
    }

    private @Nullable Void refuse() {
      possible = false;
      return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      return isInFunction() ? super.visitReturn(tree, null) : refuse();
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
      return isInFunction() ? super.visitThrow(tree, null) : refuse();
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
      return refuse();
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
      return tree.getLabel() == null && isInLoop(true) ? null : refuse();
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
      return tree.getLabel() == null && isInLoop(false) ? null : refuse();
    }

    /**
     * Returns whether a jump without a label stays in the block: a loop inside the block is around
     * the jump.
     *
     * @param orSwitch whether a {@code switch} counts as well, as it does for {@code break}
     */
    private boolean isInLoop(boolean orSwitch) {
      for (TreePath p = getCurrentPath(); p.getLeaf() != block; p = p.getParentPath()) {
        switch (p.getLeaf().getKind()) {
          case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> {
            return true;
          }
          case SWITCH -> {
            if (orSwitch) {
              return true;
            }
          }
          default -> {}
        }
      }
      return false;
    }

    private boolean isInFunction() {
      for (TreePath p = getCurrentPath(); p.getLeaf() != block; p = p.getParentPath()) {
        if (p.getLeaf() instanceof LambdaExpressionTree || p.getLeaf() instanceof ClassTree) {
          return true;
        }
      }
      return false;
    }

    /** Refuses resources, since closing them may throw a checked exception. */
    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
      return tree.getResources().isEmpty() ? super.visitTry(tree, null) : refuse();
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (throwsSomething() || isOfMonitor()) {
        return refuse();
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      return throwsSomething() ? refuse() : super.visitNewClass(tree, null);
    }

    private boolean throwsSomething() {
      return !(trees.getElement(getCurrentPath()) instanceof ExecutableElement called)
          || !called.getThrownTypes().isEmpty();
    }

    private boolean isOfMonitor() {
      return trees.getElement(getCurrentPath()) instanceof ExecutableElement called
          && called.getParameters().size() < 3
          && OF_MONITOR.contains(called.getSimpleName().toString());
    }

    /**
     * Refuses endless loops. A method needs no {@code return} after an endless loop, but it would
     * need one after the call that gets a lambda with this loop.
     */
    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
      return isConstant(tree.getCondition()) ? refuse() : super.visitWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
      return isConstant(tree.getCondition()) ? refuse() : super.visitDoWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
      ExpressionTree condition = tree.getCondition();
      return condition == null || isConstant(condition) ? refuse() : super.visitForLoop(tree, null);
    }

    private static boolean isConstant(ExpressionTree condition) {
      return condition instanceof ParenthesizedTree p
          ? isConstant(p.getExpression())
          : condition instanceof LiteralTree || condition.toString().contains("true");
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      Element element = trees.getElement(getCurrentPath());
      if (element == null || (isFromAround(element) && occurrences.isReassigned(element))) {
        return refuse();
      }
      return element.getKind() == ElementKind.FIELD
              && element.getModifiers().contains(Modifier.FINAL)
              && isAssigned()
          ? refuse()
          : null;
    }

    private boolean isAssigned() {
      Tree outer = getCurrentPath().getParentPath().getLeaf();
      return (outer instanceof AssignmentTree a && a.getVariable() == getCurrentPath().getLeaf())
          || outer instanceof UnaryTree;
    }

    private boolean isFromAround(Element element) {
      boolean isLocal =
          switch (element.getKind()) {
            case LOCAL_VARIABLE,
                PARAMETER,
                EXCEPTION_PARAMETER,
                RESOURCE_VARIABLE,
                BINDING_VARIABLE ->
                true;
            default -> false;
          };
      if (!isLocal) {
        return false;
      }
      TreePath declared = occurrences.declaration(element).orElse(null);
      for (TreePath p = declared; p != null; p = p.getParentPath()) {
        if (p.getLeaf() == block) {
          return false;
        }
      }
      return true;
    }
  }
}
