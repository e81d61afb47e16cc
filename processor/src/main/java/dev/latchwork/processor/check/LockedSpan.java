package dev.latchwork.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what can happen between a call of {@code lock()} and the last call of {@code unlock()} for
 * the same lock in a block.
 */
final class LockedSpan extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final TreePath lock;
  private final List<TreePath> unlocks;
  private final long from;
  private final long to;
  private boolean leftLocked;
  private boolean throwing;

  /**
   * Examines a block, which contains both calls.
   *
   * @param unlocks the unlock calls after the lock call, in source order
   */
  LockedSpan(Trees trees, TreePath block, TreePath lock, List<TreePath> unlocks) {
    this.trees = trees;
    this.lock = lock;
    this.unlocks = unlocks;
    this.from = end(lock);
    this.to = start(unlocks.get(unlocks.size() - 1));
    scan(block, null);
  }

  /** Returns whether the code returns or throws while it holds the lock. */
  boolean isLeftLocked() {
    return leftLocked;
  }

  /**
   * Returns whether anything in the span may throw: a call, a creation, an array access or a
   * division. Assignments, other arithmetic, and calls that lock or unlock do not count.
   */
  boolean mayThrow() {
    return throwing;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null && isIn(tree)) {
      switch (tree.getKind()) {
        case METHOD_INVOCATION, NEW_CLASS, NEW_ARRAY, ARRAY_ACCESS, DIVIDE, REMAINDER ->
            throwing |= !isOfLock(tree);
        case RETURN, THROW -> leftLocked |= isLocked(new TreePath(getCurrentPath(), tree));
        default -> {}
      }
    }
    return super.scan(tree, null);
  }

  private boolean isIn(Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(lock.getCompilationUnit(), tree);
    return start >= from && start < to;
  }

  private static boolean isOfLock(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect().toString().matches(".*\\.(unlock|lock|readLock|writeLock)");
  }

  /**
   * Returns whether the lock is held at the exit: taken on the way to the exit, and not unlocked
   * since.
   */
  private boolean isLocked(TreePath exit) {
    return isOnWay(lock, exit) && unlocks.stream().noneMatch(u -> isOnWay(u, exit));
  }

  /**
   * Returns whether the call comes before the exit, and the innermost block around the call
   * contains both.
   */
  private boolean isOnWay(TreePath call, TreePath exit) {
    TreePath block = call;
    while (!(block.getLeaf() instanceof BlockTree) && block.getParentPath() != null) {
      block = block.getParentPath();
    }
    for (TreePath p = exit; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == block.getLeaf()) {
        return end(call) <= start(exit);
      }
    }
    return false;
  }

  private long start(TreePath path) {
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  private long end(TreePath path) {
    return trees.getSourcePositions().getEndPosition(path.getCompilationUnit(), path.getLeaf());
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
