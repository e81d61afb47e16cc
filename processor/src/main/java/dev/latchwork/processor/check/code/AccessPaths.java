package dev.latchwork.processor.check.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Resolves which object an expression stands for at the current place of the walk. Parentheses and
 * casts are ignored. A variable stands for its current value: if it was assigned another path, it
 * stands for that path.
 */
public final class AccessPaths {
  private final Trees trees;
  private final Types types;
  private final DefUseIndex occurrences;

  /** The current values of local variables that are aliases or have more than one value. */
  private Map<Element, AccessPath> values = Map.of();

  public AccessPaths(Trees trees, Types types, DefUseIndex occurrences) {
    this.trees = trees;
    this.types = types;
    this.occurrences = occurrences;
  }

  /** Returns the values known at this place, which {@link #resume} can restore later. */
  public Map<Element, AccessPath> values() {
    return values;
  }

  public void resume(Map<Element, AccessPath> earlier) {
    values = earlier;
  }

  /**
   * Records that the variable has just been assigned the expression. If the expression has a path,
   * the variable is an alias for it from here on. Otherwise, a variable that is assigned more than
   * once gets a path of its own for this value.
   */
  public void alias(Element variable, TreePath expression) {
    Optional<AccessPath> ref = of(expression);
    if (ref.isPresent() || occurrences.isReassigned(variable)) {
      alias(variable, ref.orElseGet(() -> AccessPath.value(variable, expression.getLeaf())));
    }
  }

  public void alias(Element variable, AccessPath ref) {
    Map<Element, AccessPath> changed = new HashMap<>(values);
    changed.put(variable, ref);
    values = Map.copyOf(changed);
  }

  /**
   * Forgets the values of the local variables that a tree assigns.
   *
   * @param assigning the tree that contains the assignments
   * @param at the tree by which the variables' unknown values are named from here on
   */
  public void forget(Tree assigning, Tree at) {
    occurrences.assignedIn(assigning).forEach(v -> alias(v, AccessPath.value(v, at)));
  }

  public Set<Element> assignedIn(Tree tree) {
    return occurrences.assignedIn(tree);
  }

  /**
   * Merges the current values with those at the end of another branch. A variable whose values
   * differ gets a new path, which stands for either value.
   *
   * @param at the tree by which the new paths are named
   */
  public void meet(Map<Element, AccessPath> others, Tree at) {
    if (values.equals(others)) {
      return;
    }
    Map<Element, AccessPath> both = new HashMap<>(others);
    both.putAll(values);
    both.replaceAll(
        (variable, value) ->
            others.getOrDefault(variable, AccessPath.variable(variable)).equals(current(variable))
                    || !occurrences.isReassigned(variable)
                ? value
                : AccessPath.value(variable, at));
    values = Map.copyOf(both);
  }

  public AccessPath current(Element variable) {
    return values.getOrDefault(variable, AccessPath.variable(variable));
  }

  /**
   * Gives a new name to the object that was in a field, because the field has just been assigned.
   * Variables that are aliases for paths through the field keep their objects, under the new name.
   */
  public void rename(AccessPath field, AccessPath name) {
    if (values.values().stream().anyMatch(field::leadsTo)) {
      Map<Element, AccessPath> changed = new HashMap<>(values);
      changed.replaceAll((variable, value) -> value.renamed(field, name));
      values = Map.copyOf(changed);
    }
  }

  /** Returns whether the expression creates an object with {@code super.clone()}. */
  public static boolean isClone(TreePath expression) {
    return strip(expression).getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("super.clone");
  }

  /** Returns whether the expression creates an object with {@code new}. */
  public static boolean isCreation(TreePath expression) {
    return strip(expression).getLeaf() instanceof NewClassTree;
  }

  public Optional<AccessPath> of(TreePath expression) {
    TreePath path = strip(expression);
    Tree tree = path.getLeaf();
    if (tree instanceof IdentifierTree) {
      return ofIdentifier(path);
    }
    if (tree instanceof MemberSelectTree select) {
      return ofSelect(path, select);
    }
    if (tree instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      Element method = trees.getElement(path);
      if (method == null || isClone(path)) {
        return Optional.empty();
      }
      return method.getModifiers().contains(Modifier.STATIC)
          ? Optional.of(AccessPath.variable(method))
          : receiver(path).map(r -> r.then(method));
    }
    return Optional.empty();
  }

  /**
   * Returns the object whose field or method is used: {@code this} of the class that has the member
   * if no object is written, or empty if the object has no path.
   */
  public Optional<AccessPath> receiver(TreePath use) {
    TreePath path =
        use.getLeaf() instanceof MethodInvocationTree call
            ? new TreePath(use, call.getMethodSelect())
            : use;
    if (path.getLeaf() instanceof MemberSelectTree select) {
      return of(new TreePath(path, select.getExpression()));
    }
    Element member = trees.getElement(path);
    return member != null && member.getEnclosingElement() instanceof TypeElement owner
        ? self(path, owner)
        : Optional.empty();
  }

  private Optional<AccessPath> ofIdentifier(TreePath path) {
    Element element = trees.getElement(path);
    if (element == null) {
      return Optional.empty();
    }
    String name = ((IdentifierTree) path.getLeaf()).getName().toString();
    if (name.equals("this") || name.equals("super")) {
      return enclosing(path).map(AccessPath::self);
    }
    if (element.getKind().isClass() || element.getKind().isInterface()) {
      return Optional.empty();
    }
    if (!element.getKind().isField()) {
      return Optional.of(current(element));
    }
    return ofField(element, path);
  }

  private Optional<AccessPath> ofField(Element field, TreePath path) {
    return field.getModifiers().contains(Modifier.STATIC)
        ? Optional.of(AccessPath.variable(field))
        : receiver(path).map(r -> r.then(field));
  }

  private Optional<AccessPath> ofSelect(TreePath path, MemberSelectTree select) {
    TreePath from = new TreePath(path, select.getExpression());
    String name = select.getIdentifier().toString();
    if (name.equals("this") || name.equals("super") || name.equals("class")) {
      return trees.getElement(from) instanceof TypeElement type
          ? Optional.of(name.equals("class") ? AccessPath.type(type) : AccessPath.self(type))
          : Optional.empty();
    }
    Element element = trees.getElement(path);
    return element != null && element.getKind().isField()
        ? ofField(element, path)
        : Optional.empty();
  }

  /**
   * Returns the {@code this} of the nearest enclosing class that is the owner or a subclass of the
   * owner.
   *
   * @param owner the class that declares the member
   */
  private Optional<AccessPath> self(TreePath path, TypeElement owner) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree
          && trees.getElement(p) instanceof TypeElement type
          && types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()))) {
        return Optional.of(AccessPath.self(type));
      }
    }
    return Optional.empty();
  }

  private Optional<TypeElement> enclosing(TreePath path) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof ClassTree && trees.getElement(p) instanceof TypeElement type) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns the path of the expression without the parentheses and casts around it. */
  public static TreePath strip(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return strip(new TreePath(path, parenthesized.getExpression()));
    }
    return tree instanceof TypeCastTree cast
        ? strip(new TreePath(path, cast.getExpression()))
        : path;
  }
}
