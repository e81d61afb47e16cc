package dev.latchwork.processor.check;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.feature.Env;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a source has anything to do with the checks. Most sources do not, and are skipped.
 */
final class Mentions {
  private static final String ANNOTATIONS = "dev.latchwork";

  private final Trees trees;
  private final Env env;
  private final GuardedTypes guarded;
  private final Map<Element, Boolean> known = new HashMap<>();

  Mentions(Trees trees, Env env, GuardedTypes guarded) {
    this.trees = trees;
    this.env = env;
    this.guarded = guarded;
  }

  /** Returns whether the source names an annotated or generated type, or a member of one. */
  boolean any(TreePath type) {
    if (guarded.hasMappedMethods()) {
      // a mapped method may call into any source, whatever that source names
      return true;
    }
    Scanner scanner = new Scanner(type);
    scanner.scan(type.getLeaf(), null);
    return scanner.found;
  }

  /**
   * Returns whether the element has to do with the checks. This method is called for every name in
   * every source, so it examines each element only once, and skips local variables.
   */
  private boolean concerns(Element element) {
    Element owner = element instanceof TypeElement ? null : element.getEnclosingElement();
    if (!(element instanceof TypeElement) && !(owner instanceof TypeElement)) {
      return false;
    }
    Boolean before = known.get(element);
    if (before == null) {
      before =
          element instanceof TypeElement type
              ? isOurs(type)
              : (owner != null && concerns(owner)) || GuardedByLocks.isGuardedBy(element);
      known.put(element, before);
    }
    return before;
  }

  private boolean isOurs(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (name.startsWith("java.")) {
      return false;
    }
    return env.packageOf(type).equals(ANNOTATIONS)
        || type.getSimpleName().contentEquals("GuardedBy")
        || (type.getSimpleName().contentEquals("Immutable") && guarded.areAny())
        || guarded.around(type).isPresent()
        || env.isGuarded(type.asType())
        || Pools.isPool(type, env);
  }

  /**
   * Searches for a name that has to do with the checks, and stops at the first one. The scanner
   * keeps no tree paths: names can be resolved without their paths, and keeping a path for each
   * node would be most of the work.
   */
  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final TreePath type;
    private boolean found;

    Scanner(TreePath type) {
      this.type = type;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      return found ? null : super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      look(tree);
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      look(tree);
      return super.visitMemberSelect(tree, null);
    }

    private void look(Tree tree) {
      Element element = trees.getElement(new TreePath(type, tree));
      found |= element != null && concerns(element);
    }
  }
}
