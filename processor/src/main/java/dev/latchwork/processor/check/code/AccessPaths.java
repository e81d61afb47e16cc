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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Which object an expression stands for; parentheses, casts and aliases are seen through. */
public final class AccessPaths {
  private final Trees trees;
  private final Types types;
  private final DefUseIndex occurrences;
  private final Map<Element, AccessPath> aliases = new HashMap<>();
  private final Set<Element> fresh = new HashSet<>();

  public AccessPaths(Trees trees, Types types, DefUseIndex occurrences) {
    this.trees = trees;
    this.types = types;
    this.occurrences = occurrences;
  }

  /** From here on the variable is another name for what the expression stands for. */
  public void alias(Element variable, TreePath expression) {
    if (!occurrences.isReassigned(variable)) {
      of(expression).ifPresent(ref -> alias(variable, ref));
      if (strip(expression).getLeaf() instanceof NewClassTree) {
        fresh.add(variable);
      }
    }
  }

  public void alias(Element variable, AccessPath ref) {
    if (!occurrences.isReassigned(variable)) {
      aliases.put(variable, ref);
    }
  }

  /** Whether it is a variable that holds nothing but a new object. */
  public boolean isFresh(AccessPath ref) {
    return ref.steps().isEmpty() && fresh.contains(ref.start());
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
      if (method == null) {
        return Optional.empty();
      }
      return method.getModifiers().contains(Modifier.STATIC)
          ? Optional.of(AccessPath.variable(method))
          : receiver(path).map(r -> r.then(method));
    }
    return Optional.empty();
  }

  /** The object that a field or method is selected from, {@code this} where none is written. */
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
      return Optional.ofNullable(aliases.get(element))
          .or(
              () ->
                  occurrences.isReassigned(element)
                      ? Optional.empty()
                      : Optional.of(AccessPath.variable(element)));
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

  /** {@code this} of the nearest class around that has the member. */
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

  /** Without parentheses and casts around it. */
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
