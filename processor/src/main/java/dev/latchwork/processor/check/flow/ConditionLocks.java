package dev.latchwork.processor.check.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what conditions, resources of {@code try} statements, and calls such as {@code
 * checkState} tell about the locks that the following code holds.
 */
final class ConditionLocks {
  /** The names of methods that throw unless their first argument is true. */
  private static final Set<String> CHECKS =
      Set.of("checkState", "checkArgument", "verify", "state", "isTrue", "validState");

  private final Locks locks;
  private final LockingMethods helpers;

  ConditionLocks(Locks locks, LockingMethods helpers) {
    this.locks = locks;
    this.helpers = helpers;
  }

  /**
   * Returns the locks that are released when the resource of a {@code try} statement is closed, as
   * in {@code try (var l = lock.lock())} or {@code try (var l = lock::unlock)}.
   */
  Set<HeldLock> closing(TreePath resource, LockFlow flow) {
    if (!(resource.getLeaf() instanceof VariableTree variable)
        || variable.getInitializer() == null) {
      return Set.of();
    }
    TreePath value = AccessPaths.strip(new TreePath(resource, variable.getInitializer()));
    if (value.getLeaf() instanceof MethodInvocationTree call) {
      return HeldLock.union(
          helpers.of(value, call, flow).taken(),
          locks.taken(value, call).map(Set::of).orElse(Set.of()));
    }
    return value.getLeaf() instanceof NewClassTree creation
        ? helpers.of(value, creation, flow).taken()
        : locks.closing(value).map(Set::of).orElse(Set.of());
  }

  /**
   * Returns which locks are held if the condition is true, and which if it is false, so that this
   * can be recorded for a variable that is assigned the condition.
   */
  Outcome outcome(TreePath condition) {
    return locks
        .outcome(condition)
        .orElseGet(() -> new Outcome(of(condition, true), of(condition, false)));
  }

  /**
   * Returns the locks that are held if the call returns, as for {@code
   * checkState(Thread.holdsLock(this))}.
   */
  Set<HeldLock> checked(TreePath path, MethodInvocationTree call) {
    return CHECKS.contains(name(call)) && !call.getArguments().isEmpty()
        ? of(new TreePath(path, call.getArguments().get(0)), true)
        : Set.of();
  }

  private static String name(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : call.getMethodSelect().toString();
  }

  /** Returns the locks that are held if the condition has the given value. */
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
    if (tree instanceof AssignmentTree assignment) {
      return of(new TreePath(condition, assignment.getExpression()), is);
    }
    Optional<Outcome> outcome = locks.outcome(condition);
    if (outcome.isEmpty() && tree instanceof MethodInvocationTree call) {
      return helpers.returning(condition, call, is, this);
    }
    return outcome.map(o -> o.when(is)).orElse(Set.of());
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
              ? of(left, true)
              : Set.of();
      case GREATER_THAN, LESS_THAN_EQUAL ->
          Locks.isZero(binary.getRightOperand())
                  && is == (binary.getKind() == Tree.Kind.GREATER_THAN)
              ? of(left, true)
              : Set.of();
      default -> Set.of();
    };
  }
}
