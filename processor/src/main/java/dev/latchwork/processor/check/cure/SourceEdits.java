package dev.latchwork.processor.check.cure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.patch.model.Edit;
import java.io.IOException;
import java.util.Optional;

/** Finds the positions of trees in the text of a source, and creates edits. */
final class SourceEdits {
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final String text;

  private SourceEdits(Trees trees, CompilationUnitTree unit, String text) {
    this.trees = trees;
    this.unit = unit;
    this.text = text;
  }

  /**
   * Returns an object that creates edits of the source that contains the path, or empty if the
   * source's text is not available.
   */
  static Optional<SourceEdits> of(Trees trees, TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      return Optional.of(new SourceEdits(trees, unit, text));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  int start(Tree tree) {
    return (int) trees.getSourcePositions().getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) trees.getSourcePositions().getEndPosition(unit, tree);
  }

  /** Returns the text of the tree, or an empty string if another processor has added the tree. */
  String text(Tree tree) {
    return text(start(tree), end(tree));
  }

  String text(int from, int to) {
    return from < 0 || to < from || to > text.length() ? "" : text.substring(from, to);
  }

  /** Returns where the name starts that ends the expression, such as {@code b} in {@code a.b}. */
  int nameStart(MemberSelectTree select) {
    return end(select) - select.getIdentifier().length();
  }

  /**
   * Returns whether the text of the expression really ends with the name. It does not if another
   * processor has added the expression.
   */
  boolean isWritten(MemberSelectTree select) {
    return text(select).endsWith(select.getIdentifier().toString());
  }

  /** Returns the line break that the source uses. */
  String lineBreak() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  Edit replace(Tree tree, String by) {
    return replace(start(tree), end(tree), by);
  }

  Edit replace(int from, int to, String by) {
    return new Edit(unit.getSourceFile(), from, to, by);
  }

  Edit insert(int at, String added) {
    return replace(at, at, added);
  }
}
