package dev.latchwork.processor.check.code;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Set;

/**
 * A place in the source.
 *
 * @param held the locks that are held there for what the body itself shows
 */
public record Site(TreePath path, Body body, Set<HeldLock> held) {

  /** Whether it lies in the tree. */
  public boolean isWithin(Tree tree) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }
}
