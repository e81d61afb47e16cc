package dev.latchwork.processor.check.flow;

import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.Ends;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a {@code break} out of the statement that it leaves: through the ends of synchronized
 * blocks, the closing of resources, and finally blocks. A lock that a finally block releases on
 * only some of its paths counts as held, since such a block often tests a flag that the code before
 * the {@code break} has set.
 */
final class LeavingFlow extends QuietFlow {
  private final LockFlow caller;

  private LeavingFlow(LockFlow caller) {
    super(caller);
    this.caller = caller;
  }

  /**
   * What is known after the {@code break}; empty if a finally block on the way ends in another
   * jump.
   *
   * @param left the statement that the {@code break} leaves
   */
  static Optional<FlowState> from(TreePath breaking, Tree left, LockFlow caller) {
    FlowState here = caller.state();
    LeavingFlow flow = new LeavingFlow(caller);
    flow.hold(here.held());
    boolean arrives = flow.leave(breaking, left);
    FlowState after = flow.state();
    caller.resume(here);
    return arrives ? Optional.of(after) : Optional.empty();
  }

  private boolean leave(TreePath breaking, Tree left) {
    TreePath inner = breaking;
    while (inner.getLeaf() != left) {
      TreePath outer = inner.getParentPath();
      if (outer.getLeaf() instanceof SynchronizedTree block) {
        release(caller.enteredBy(block));
      }
      if (outer.getLeaf() instanceof TryTree tree && !leave(tree, outer, inner.getLeaf())) {
        return false;
      }
      inner = outer;
    }
    return true;
  }

  /**
   * Leaves one of the blocks of a {@code try} statement. Returns false if the finally block ends in
   * another jump.
   */
  private boolean leave(TryTree tree, TreePath path, Tree block) {
    if (block == tree.getBlock()) {
      close(tree, path);
    }
    Tree last = tree.getFinallyBlock();
    if (last == null || last == block) {
      return true;
    }
    scan(new TreePath(path, last), null);
    return !Ends.elsewhere(last);
  }

  private void release(Set<HeldLock> locks) {
    Set<HeldLock> left = new HashSet<>(held());
    left.removeAll(locks);
    hold(left);
  }

  @Override
  FlowState when(TreePath condition, boolean is) {
    // if the opposite value of the condition means that a lock is held, it is not held here
    FlowState known = super.when(condition, is);
    Set<HeldLock> held = new HashSet<>(known.held());
    held.removeAll(outcomes().of(condition, !is));
    return new FlowState(Set.copyOf(held), known.values(), known.outcomes());
  }

  @Override
  void meet(FlowState other, Tree at) {
    Set<HeldLock> either = HeldLock.union(held(), other.held());
    super.meet(other, at);
    hold(heldAnd(either));
  }
}
