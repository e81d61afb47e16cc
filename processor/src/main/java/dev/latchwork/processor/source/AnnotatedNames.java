package dev.latchwork.processor.source;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.types.ClassValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds the classes that annotations mention and that do not exist yet, such as {@code
 * GuardedStock} in {@code @ImplementedBy(GuardedStock.class)}. javac does not keep their names, but
 * the source has them.
 */
final class AnnotatedNames {
  private final Trees trees;
  private final TypeNames names;
  private final BiFunction<String, TreePath, Optional<ClassName>> announced;

  /**
   * @param announced finds the class that a name in a source refers to, if this class is yet to be
   *     generated
   */
  AnnotatedNames(
      Trees trees, TypeNames names, BiFunction<String, TreePath, Optional<ClassName>> announced) {
    this.trees = trees;
    this.names = names;
    this.announced = announced;
  }

  /**
   * Learns which classes the annotations of a declaration mention, as far as these classes are yet
   * to be generated.
   *
   * @param path the path of the declaration that has the modifiers; for a parameter, the path of
   *     its method
   */
  void learn(Element element, TreePath path, ModifiersTree modifiers) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (ClassValues.in(mirror).stream().anyMatch(v -> v.getValue() instanceof String)) {
        learn(mirror, path, modifiers.getAnnotations());
      }
    }
  }

  private void learn(
      AnnotationMirror mirror, TreePath path, List<? extends AnnotationTree> written) {
    List<? extends AnnotationTree> same = of(mirror, path, written);
    if (!same.isEmpty()) {
      learn(mirror, path, same.get(0));
      return;
    }
    // a repeated annotation: the mirror is the container annotation, which is not in the source
    for (AnnotationValue value : mirror.getElementValues().values()) {
      if (value.getValue() instanceof List<?> all
          && !all.isEmpty()
          && all.get(0) instanceof AnnotationValue first
          && first.getValue() instanceof AnnotationMirror repeated) {
        learnEach(all, path, of(repeated, path, written));
      }
    }
  }

  private List<? extends AnnotationTree> of(
      AnnotationMirror mirror, TreePath path, List<? extends AnnotationTree> written) {
    Element type = mirror.getAnnotationType().asElement();
    return written.stream()
        .filter(a -> type.equals(trees.getElement(new TreePath(path, a.getAnnotationType()))))
        .toList();
  }

  private void learn(AnnotationMirror mirror, TreePath path, AnnotationTree tree) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      String name = entry.getKey().getSimpleName().toString();
      for (ExpressionTree argument : tree.getArguments()) {
        if (!(argument instanceof AssignmentTree pair)) {
          learn(entry.getValue(), path, argument);
        } else if (pair.getVariable().toString().equals(name)) {
          learn(entry.getValue(), path, pair.getExpression());
        }
      }
    }
  }

  private void learn(AnnotationValue value, TreePath path, Tree tree) {
    if (value.getValue() instanceof List<?> values) {
      learnEach(values, path, tree instanceof NewArrayTree a ? a.getInitializers() : List.of(tree));
    } else if (value.getValue() instanceof AnnotationMirror nested
        && tree instanceof AnnotationTree written) {
      learn(nested, path, written);
    } else if (value.getValue() instanceof String
        && tree instanceof MemberSelectTree literal
        && literal.getIdentifier().contentEquals("class")) {
      announced
          .apply(literal.getExpression().toString(), path)
          .ifPresent(name -> names.learn(value, name));
    }
  }

  private void learnEach(List<?> values, TreePath path, List<? extends Tree> written) {
    for (int i = 0; i < Math.min(values.size(), written.size()); i++) {
      learn((AnnotationValue) values.get(i), path, written.get(i));
    }
  }
}
