package dev.latchwork.processor.check;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Branch;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Site;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Tells whether a call that sets something, or the decision to make this call, depends on an
 * earlier call that reads.
 */
final class ReadFirst {
  private final BodyFacts code;
  private final Set<Element> asked = new HashSet<>();

  ReadFirst(BodyFacts code) {
    this.code = code;
  }

  boolean leads(Call getter, Call setter) {
    return leads(getter.site().path(), setter.site());
  }

  private boolean leads(TreePath read, Site setter) {
    return isWithin(read, setter.path().getLeaf())
        || code.branches().stream().anyMatch(b -> decides(b, read, setter))
        || leadsByVariable(read, setter);
  }

  private static boolean decides(Branch branch, TreePath read, Site setter) {
    return isWithin(read, branch.condition())
        && branch.decided().stream().anyMatch(setter::isWithin);
  }

  /** Follows the local variable whose value is, or is computed from, the value that was read. */
  private boolean leadsByVariable(TreePath read, Site setter) {
    Optional<Element> variable = code.occurrences().given(read);
    if (variable.filter(asked::add).isEmpty()) {
      return false;
    }
    Element element = variable.get();
    boolean asItIs =
        !code.occurrences().isReassigned(element)
            && code.occurrences().values(element).get(0).getLeaf() == read.getLeaf();
    return code.occurrences().of(element).stream()
        .filter(use -> !(asItIs && isPutBack(use, setter)))
        .anyMatch(use -> leads(use, setter));
  }

  /**
   * Recognizes a call whose argument is just a variable. If the variable holds the value that was
   * read, the call sets the field back to its old value, and is meant to discard the changes in
   * between.
   */
  private static boolean isPutBack(TreePath use, Site setter) {
    return use.getLeaf() instanceof IdentifierTree
        && use.getParentPath().getLeaf() == setter.path().getLeaf();
  }

  private static boolean isWithin(TreePath path, Tree tree) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }
}
