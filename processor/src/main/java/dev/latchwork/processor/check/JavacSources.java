package dev.latchwork.processor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.diagnostic.Position;
import dev.latchwork.processor.report.Sources;
import dev.latchwork.processor.report.model.Place;
import dev.latchwork.processor.report.model.SourceText;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Implements {@link Sources} for javac. */
final class JavacSources implements Sources {
  private final Trees trees;

  JavacSources(Trees trees) {
    this.trees = trees;
  }

  /**
   * @throws IllegalArgumentException if the environment is not javac's own
   */
  static Sources of(ProcessingEnvironment javac) {
    return new JavacSources(Trees.instance(javac));
  }

  @Override
  public Optional<SourceText> text(Element element) {
    TreePath path = trees.getPath(element);
    if (path == null) {
      return Optional.empty();
    }
    CompilationUnitTree unit = path.getCompilationUnit();
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      return Optional.of(
          path.getLeaf() instanceof ClassTree declared
              ? part(unit, declared, text)
              : new SourceText(file(unit), 1, text.stripTrailing()));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the lines of the file that declare the class, with the indentation that they share
   * removed.
   */
  private SourceText part(CompilationUnitTree unit, ClassTree declared, String text) {
    SourcePositions positions = trees.getSourcePositions();
    int start = (int) positions.getStartPosition(unit, declared);
    int end = (int) positions.getEndPosition(unit, declared);
    int from = text.lastIndexOf('\n', start - 1) + 1;
    int last = text.indexOf('\n', end);
    String lines = text.substring(from, last < 0 ? text.length() : last);
    return new SourceText(
        file(unit), (int) unit.getLineMap().getLineNumber(start), lines.stripIndent());
  }

  @Override
  public Optional<Place> place(Position position) {
    TreePath path = trees.getPath(position.element(), position.annotation(), position.value());
    if (path == null) {
      path = trees.getPath(position.element());
    }
    return Optional.ofNullable(path).map(this::place);
  }

  Place place(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    long start = start(unit, path.getLeaf());
    return new Place(file(unit), start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start));
  }

  private long start(CompilationUnitTree unit, @Nullable Tree tree) {
    return tree == null ? -1 : trees.getSourcePositions().getStartPosition(unit, tree);
  }

  /**
   * Returns the path of the file below its source root, that is, the package as folders and the
   * file name. The folders above the source root differ between machines.
   */
  private static String file(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName().replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    Tree declared = unit.getPackageName();
    return declared == null ? name : declared.toString().replace('.', '/') + "/" + name;
  }
}
