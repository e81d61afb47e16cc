package dev.latchwork.processor.check.code;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a statement always ends in a jump, so that the code right after it does not run.
 */
public final class Ends {
  private Ends() {}

  /**
   * Returns whether the statement always ends with {@code return}, {@code throw}, {@code break} or
   * {@code continue}. Loops, {@code switch} statements and labelled statements are assumed not to,
   * and so is null, which stands for a missing statement.
   */
  public static boolean elsewhere(@Nullable Tree statement) {
    if (statement instanceof BlockTree block) {
      return lastElsewhere(block.getStatements());
    }
    if (statement instanceof CaseTree choice) {
      return choice.getBody() == null
          ? lastElsewhere(choice.getStatements())
          : elsewhere(choice.getBody());
    }
    if (statement instanceof SynchronizedTree block) {
      return elsewhere(block.getBlock());
    }
    if (statement instanceof TryTree tried) {
      return elsewhere(tried.getFinallyBlock())
          || (elsewhere(tried.getBlock())
              && tried.getCatches().stream().allMatch(c -> elsewhere(c.getBlock())));
    }
    return statement instanceof ReturnTree
        || statement instanceof ThrowTree
        || statement instanceof BreakTree
        || statement instanceof ContinueTree
        || (statement instanceof IfTree branches
            && elsewhere(branches.getThenStatement())
            && elsewhere(branches.getElseStatement()));
  }

  private static boolean lastElsewhere(List<? extends Tree> statements) {
    return !statements.isEmpty() && elsewhere(statements.get(statements.size() - 1));
  }
}
