package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What conditions, resources and statements say about locks for the code after them. */
final class ConditionLocks {
  private final Locks locks;
  private final LockingMethods helpers;

  ConditionLocks(Locks locks, LockingMethods helpers) {
    this.locks = locks;
    this.helpers = helpers;
  }

  /** Of {@code try (var l = lock.lock())} or {@code try (var l = lock::unlock)}. */
  Optional<AccessPath> closing(TreePath resource, LockFlow flow) {
    if (!(resource.getLeaf() instanceof VariableTree variable)
        || variable.getInitializer() == null) {
      return Optional.empty();
    }
    TreePath value = new TreePath(resource, variable.getInitializer());
    return value.getLeaf() instanceof MethodInvocationTree call
        ? locks
            .taken(value, call)
            .or(() -> helpers.of(value, call, flow).taken().stream().findFirst())
            .map(HeldLock::ref)
        : locks.closing(value);
  }

  /** The locks that are held if the condition is that. */
  Set<HeldLock> of(TreePath condition, boolean is) {
    Tree tree = condition.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return of(new TreePath(condition, parenthesized.getExpression()), is);
    }
    if (tree instanceof UnaryTree not && tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return of(new TreePath(condition, not.getExpression()), !is);
    }
    if (tree instanceof BinaryTree binary) {
      return ofBinary(condition, binary, is);
    }
    if (tree instanceof MethodInvocationTree call && locks.tried(condition, call).isEmpty()) {
      return helpers.returning(condition, call, is, this);
    }
    return is ? locks.outcome(condition).map(Set::of).orElse(Set.of()) : Set.of();
  }

  private Set<HeldLock> ofBinary(TreePath path, BinaryTree binary, boolean is) {
    TreePath left = new TreePath(path, binary.getLeftOperand());
    TreePath right = new TreePath(path, binary.getRightOperand());
    return switch (binary.getKind()) {
      case CONDITIONAL_AND -> is ? HeldLock.union(of(left, true), of(right, true)) : Set.of();
      case CONDITIONAL_OR -> is ? Set.of() : HeldLock.union(of(left, false), of(right, false));
      case NOT_EQUAL_TO, EQUAL_TO ->
          Locks.isZero(binary.getRightOperand())
                  && is == (binary.getKind() == Tree.Kind.NOT_EQUAL_TO)
              ? locks.outcome(left).map(Set::of).orElse(Set.of())
              : Set.of();
      default -> Set.of();
    };
  }

  /** Whether nothing after the statement runs because of it. */
  static boolean endsElsewhere(@Nullable Tree statement) {
    if (statement instanceof BlockTree block) {
      return lastEndsElsewhere(block.getStatements());
    }
    if (statement instanceof CaseTree choice) {
      return choice.getBody() == null
          ? lastEndsElsewhere(choice.getStatements())
          : endsElsewhere(choice.getBody());
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree
        || (statement instanceof IfTree branches
            && endsElsewhere(branches.getThenStatement())
            && endsElsewhere(branches.getElseStatement()));
  }

  private static boolean lastEndsElsewhere(List<? extends Tree> statements) {
    return !statements.isEmpty() && endsElsewhere(statements.get(statements.size() - 1));
  }
}
