package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Set;

/**
 * A place in the source.
 *
 * @param held the locks that are held there, judging by the body and its declaration, whatever
 *     locks its callers hold
 */
public record Site(TreePath path, Body body, Set<HeldLock> held) {

  /** Returns whether the place is inside the tree. */
  public boolean isWithin(Tree tree) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }
}
