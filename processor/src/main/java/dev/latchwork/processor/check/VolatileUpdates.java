package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.Access;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Recognizes assignments of a field that depend on its old value, such as {@code v = v + 1}. */
final class VolatileUpdates extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final Set<Element> sources;
  private boolean found;

  private VolatileUpdates(Trees trees, Set<Element> sources) {
    this.trees = trees;
    this.sources = sources;
  }

  static boolean dependsOnItself(Access write, Trees trees) {
    TreePath assignment = write.site().path().getParentPath();
    return assignment.getLeaf() instanceof AssignmentTree tree
        && mentions(
            new TreePath(assignment, tree.getExpression()),
            sources(assignment, write.field(), trees),
            trees);
  }

  /** Returns the field, and the local variables of the method whose initializers depend on it. */
  private static Set<Element> sources(TreePath place, Element field, Trees trees) {
    Set<Element> sources = new HashSet<>(Set.of(field));
    TreePath method = place;
    while (method.getParentPath() != null && !(method.getLeaf() instanceof MethodTree)) {
      method = method.getParentPath();
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        Element variable = trees.getElement(getCurrentPath());
        if (tree.getInitializer() != null
            && variable != null
            && mentions(new TreePath(getCurrentPath(), tree.getInitializer()), sources, trees)) {
          sources.add(variable);
        }
        return super.visitVariable(tree, null);
      }
    }.scan(method, null);
    return sources;
  }

  private static boolean mentions(TreePath expression, Set<Element> sources, Trees trees) {
    VolatileUpdates scanner = new VolatileUpdates(trees, sources);
    scanner.scan(expression, null);
    return scanner.found;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    return look();
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    look();
    return super.visitMemberSelect(tree, null);
  }

  private @Nullable Void look() {
    found |= sources.contains(trees.getElement(getCurrentPath()));
    return null;
  }
}
