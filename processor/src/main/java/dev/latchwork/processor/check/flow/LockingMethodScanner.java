package dev.latchwork.processor.check.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a method for what it leaves behind of locks, and gathers nothing else. */
final class LockingMethodScanner extends ControlFlow {
  private final LockFlow caller;
  private final Set<AccessPath> givenBack = new HashSet<>();

  private LockingMethodScanner(LockFlow caller) {
    this.caller = caller;
  }

  static LockEffect over(TreePath body, LockFlow caller) {
    LockingMethodScanner flow = new LockingMethodScanner(caller);
    flow.scan(body, null);
    return new LockEffect(flow.held(), Set.copyOf(flow.givenBack));
  }

  @Override
  Locks locks() {
    return caller.locks();
  }

  @Override
  AccessPaths refs() {
    return caller.refs();
  }

  @Override
  ConditionLocks outcomes() {
    return caller.outcomes();
  }

  @Override
  LockingMethods helpers() {
    return caller.helpers();
  }

  @Override
  void remember(TreePath variable, ExpressionTree value) {
    caller.remember(variable, value);
  }

  @Override
  void giveBack(AccessPath lock) {
    boolean isOwn = held().stream().anyMatch(h -> h.ref().equals(lock));
    if (!isOwn && isCertain(getCurrentPath())) {
      givenBack.add(lock);
    }
    super.giveBack(lock);
  }

  /** Whether it runs whenever the method does. */
  private static boolean isCertain(TreePath path) {
    for (TreePath p = path;
        p != null && !(p.getLeaf() instanceof MethodTree);
        p = p.getParentPath()) {
      Tree.Kind kind = p.getLeaf().getKind();
      switch (kind) {
        case IF, WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, CASE, CATCH, CONDITIONAL_EXPRESSION -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
