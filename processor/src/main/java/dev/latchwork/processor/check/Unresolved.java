package dev.latchwork.processor.check;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a type contains something that javac cannot resolve, and about which javac itself
 * reports an error.
 */
final class Unresolved extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private boolean found;

  private Unresolved(Trees trees) {
    this.trees = trees;
  }

  static boolean isIn(TreePath type, Trees trees) {
    Unresolved unresolved = new Unresolved(trees);
    unresolved.scan(type, null);
    return unresolved.found;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    if (tree != null && getCurrentPath() != null && !found) {
      TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
      found = type != null && type.getKind() == TypeKind.ERROR;
    }
    return found ? null : super.scan(tree, null);
  }
}
