package dev.latchwork.processor.check.cure;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.patch.Declarations;
import dev.latchwork.processor.patch.model.Mend;
import dev.latchwork.processor.types.Finality;
import dev.latchwork.processor.types.Kotlin;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** Implements {@link Declarations} for javac. */
public final class JavacDeclarations implements Declarations {
  private static final Pattern TOKEN =
      Pattern.compile("//.*|/\\*(?s:.*?)\\*/|\\b(?<final>final)\\b[ \\t]*");

  private final Trees trees;

  private JavacDeclarations(Trees trees) {
    this.trees = trees;
  }

  /**
   * Returns an object that finds declarations in the trees of the compilation.
   *
   * @throws IllegalArgumentException if the environment is not javac's own
   */
  public static JavacDeclarations of(ProcessingEnvironment javac) {
    return new JavacDeclarations(Trees.instance(javac));
  }

  @Override
  public Optional<Mend> withoutFinal(Element element) {
    TreePath path = Kotlin.isWritten(element) ? null : trees.getPath(element);
    if (path == null || Finality.isNeeded(element)) {
      return Optional.empty();
    }
    return modifiers(path)
        .flatMap(m -> SourceEdits.of(trees, path).flatMap(source -> drop(source, m)));
  }

  @Override
  public Optional<URI> source(Element element) {
    return Optional.ofNullable(trees.getPath(element))
        .map(p -> p.getCompilationUnit().getSourceFile().toUri());
  }

  private static Optional<ModifiersTree> modifiers(TreePath path) {
    return path.getLeaf() instanceof ClassTree type
        ? Optional.of(type.getModifiers())
        : path.getLeaf() instanceof MethodTree method
            ? Optional.of(method.getModifiers())
            : Optional.empty();
  }

  /**
   * Returns an edit that drops {@code final}; empty if the word is not found. The words among the
   * modifiers have no positions of their own, so {@code final} is searched for before, between and
   * after the annotations.
   */
  private static Optional<Mend> drop(SourceEdits source, ModifiersTree modifiers) {
    int from = source.start(modifiers);
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      Optional<Mend> before = drop(source, from, source.start(annotation));
      if (before.isPresent()) {
        return before;
      }
      from = source.end(annotation);
    }
    // including the blank after the modifiers
    return drop(source, from, source.end(modifiers) + 1);
  }

  private static Optional<Mend> drop(SourceEdits source, int from, int to) {
    Matcher token = TOKEN.matcher(source.text(from, to));
    while (token.find()) {
      if (token.group("final") != null) {
        return Optional.of(
            new Mend(List.of(source.replace(from + token.start(), from + token.end(), ""))));
      }
    }
    return Optional.empty();
  }
}
