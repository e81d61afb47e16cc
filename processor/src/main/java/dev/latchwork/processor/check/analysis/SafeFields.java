package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds final fields whose values are thread-safe or immutable, whatever the declared types of the
 * fields are.
 */
final class SafeFields {
  private final Trees trees;
  private final Env env;
  private final Map<VariableElement, Boolean> known = new HashMap<>();

  SafeFields(Trees trees, Env env) {
    this.trees = trees;
    this.env = env;
  }

  /** Records a field in advance, while its tree is available. */
  void read(VariableElement field, TreePath declaration) {
    if (field.getModifiers().contains(Modifier.FINAL)) {
      known.computeIfAbsent(field, f -> find(f, declaration));
    }
  }

  /**
   * Returns whether the field is final, and every value assigned to it is thread-safe or immutable;
   * false if the source is not available.
   */
  boolean isSafe(VariableElement field) {
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return false;
    }
    Boolean before = known.get(field);
    if (before == null) {
      TreePath declaration = trees.getPath(field);
      before = declaration != null && find(field, declaration);
      known.put(field, before);
    }
    return before;
  }

  private boolean find(VariableElement field, TreePath declaration) {
    if (declaration.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null) {
      return isSafe(new TreePath(declaration, tree.getInitializer()), field.asType());
    }
    List<TreePath> values = assigned(field, declaration.getParentPath());
    return !values.isEmpty() && values.stream().allMatch(v -> isSafe(v, field.asType()));
  }

  private List<TreePath> assigned(Element field, TreePath type) {
    List<TreePath> values = new ArrayList<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (field.equals(trees.getElement(new TreePath(getCurrentPath(), tree.getVariable())))) {
          values.add(new TreePath(getCurrentPath(), tree.getExpression()));
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(type, null);
    return values;
  }

  private boolean isSafe(TreePath value, TypeMirror field) {
    TreePath path = AccessPaths.strip(value);
    if (path.getLeaf() instanceof ConditionalExpressionTree choice) {
      return isSafe(new TreePath(path, choice.getTrueExpression()), field)
          && isSafe(new TreePath(path, choice.getFalseExpression()), field);
    }
    return type(path).filter(env.calls()::isThreadSafe).isPresent()
        || isSynchronized(path)
        || (isUnmodifiable(path) && isDeep(field));
  }

  /** Returns the type of the value. The type of a new object is known even before attribution. */
  private Optional<TypeMirror> type(TreePath value) {
    return value.getLeaf() instanceof NewClassTree
            && trees.getElement(value) instanceof ExecutableElement constructor
        ? Optional.of(Enclosing.type(constructor).asType())
        : Optional.ofNullable(trees.getTypeMirror(value));
  }

  /**
   * Recognizes calls whose results cannot be modified, such as {@code List.copyOf(..)}, {@code
   * Map.of()} and {@code stream.toList()}.
   */
  private boolean isUnmodifiable(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree
        && trees.getElement(path) instanceof ExecutableElement method
        && env.calls().makesUnmodifiable(Enclosing.type(method), method.getSimpleName());
  }

  /**
   * Returns whether everything that a container of the type holds is immutable, judging by the type
   * arguments.
   */
  private boolean isDeep(TypeMirror container) {
    return container instanceof DeclaredType declared
        && declared.getTypeArguments().stream().allMatch(env.facts()::isImmutable);
  }

  /** Recognizes {@code Collections.synchronizedList(..)} and the like. */
  private boolean isSynchronized(TreePath path) {
    Tree tree = path.getLeaf();
    Element method = tree instanceof MethodInvocationTree ? trees.getElement(path) : null;
    return method != null
        && method.getSimpleName().toString().startsWith("synchronized")
        && Enclosing.type(method).getQualifiedName().contentEquals("java.util.Collections");
  }
}
