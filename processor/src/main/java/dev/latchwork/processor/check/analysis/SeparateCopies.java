package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes copies that in the end share nothing with the object, because the elements of the copy
 * are replaced or removed, or because the object no longer holds them.
 */
final class SeparateCopies {
  /** Operations after which a copy may still hold elements of the original. */
  private static final Set<String> KEEPING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "contains",
          "containsKey",
          "equals",
          "forEach",
          "get",
          "hashCode",
          "isEmpty",
          "iterator",
          "push",
          "putAll",
          "remove",
          "removeAll",
          "removeIf",
          "retainAll",
          "size",
          "sort",
          "stream",
          "toString",
          "trimToSize");

  private static final Set<String> EMPTYING =
      Set.of(
          "clear",
          "poll",
          "pollFirst",
          "pollLast",
          "pop",
          "remove",
          "removeAll",
          "removeFirst",
          "removeIf",
          "removeLast",
          "retainAll");

  private final Trees trees;
  private final Env env;
  private final DefUseIndex occurrences;
  private final ExposureAnalysis views;

  SeparateCopies(Trees trees, Env env, DefUseIndex occurrences, ExposureAnalysis views) {
    this.trees = trees;
    this.env = env;
    this.occurrences = occurrences;
    this.views = views;
  }

  /**
   * Returns whether the method around the place, or a method of this source that it calls,
   * reassigns the field or removes or replaces its elements. What was read from the field is then
   * assumed to be no longer part of the object's state.
   */
  boolean isTaken(Element field, TreePath place) {
    Tree method = method(place);
    return method != null
        && Stream.concat(
                occurrences.values(field).stream(),
                occurrences.of(field).stream().filter(this::isEmptied))
            .map(SeparateCopies::method)
            .anyMatch(m -> m == method || (m != null && isCalledIn(m, method, place)));
  }

  private boolean isCalledIn(Tree other, Tree method, TreePath place) {
    Element called = trees.getElement(trees.getPath(place.getCompilationUnit(), other));
    return called != null && occurrences.of(called).stream().anyMatch(c -> method(c) == method);
  }

  private boolean isEmptied(TreePath use) {
    TreePath outer = use.getParentPath();
    if (outer.getLeaf() instanceof MemberSelectTree select
        && outer.getParentPath().getLeaf() instanceof MethodInvocationTree) {
      return select.getIdentifier().toString().matches("iterator|listIterator")
          ? mayRemove(outer.getParentPath())
          : EMPTYING.contains(select.getIdentifier().toString());
    }
    if (outer.getLeaf() instanceof ArrayAccessTree element) {
      return Mutations.isAssigned(element, outer.getParentPath().getLeaf());
    }
    return outer.getLeaf() instanceof MethodInvocationTree
        && trees.getElement(outer) instanceof ExecutableElement method
        && method.getSimpleName().contentEquals("fill");
  }

  /** Returns whether the iterator may remove the elements that it has returned. */
  private boolean mayRemove(TreePath call) {
    TreePath outer = call.getParentPath();
    if (outer.getLeaf() instanceof VariableTree) {
      Element iterator = trees.getElement(outer);
      return iterator == null
          || !occurrences.of(iterator).stream()
              .allMatch(use -> isCalled(use, "hasNext|hasPrevious|next|previous"));
    }
    return !isCalled(call, "next|hasNext") && !(outer.getLeaf() instanceof ReturnTree);
  }

  private static boolean isCalled(TreePath use, String methods) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree select
        && select.getIdentifier().toString().matches(methods);
  }

  private static @Nullable Tree method(TreePath place) {
    TreePath path = place;
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    return path == null ? null : path.getLeaf();
  }

  /**
   * Returns whether the elements of a copy may be replaced or removed before the copy leaves the
   * method. This is assumed unless every use of the variable is known to keep the elements.
   *
   * @param variable the variable that holds the copy
   */
  boolean isDeepened(Element variable) {
    return !occurrences.of(variable).stream().allMatch(this::keeps);
  }

  /**
   * Returns whether the value that {@code put(key, value)} puts into the copy is state of the
   * object, like the value that it may replace.
   */
  private boolean hasState(TreePath put) {
    List<? extends ExpressionTree> arguments =
        ((MethodInvocationTree) put.getLeaf()).getArguments();
    return arguments.size() == 2 && views.of(new TreePath(put, arguments.get(1))).isPresent();
  }

  private boolean isAddAll(TreePath call) {
    return Set.of("java.util.Collections.addAll", "java.lang.System.arraycopy")
        .contains(CallExposures.staticName(trees.getElement(call)));
  }

  private boolean keeps(TreePath use) {
    TreePath outer = use.getParentPath();
    Tree tree = outer.getLeaf();
    if (tree instanceof ParenthesizedTree || tree instanceof TypeCastTree) {
      return keeps(outer);
    }
    if (tree instanceof ReturnTree) {
      return true;
    }
    if (tree instanceof EnhancedForLoopTree loop) {
      return loop.getExpression() == use.getLeaf();
    }
    if (tree instanceof ArrayAccessTree) {
      return !Mutations.isAssigned(tree, outer.getParentPath().getLeaf())
          || (outer.getParentPath().getLeaf() instanceof AssignmentTree assignment
              && views
                  .of(new TreePath(outer.getParentPath(), assignment.getExpression()))
                  .filter(v -> !env.facts().isImmutable(v.type()))
                  .isPresent());
    }
    if (tree instanceof MemberSelectTree select) {
      return !(outer.getParentPath().getLeaf() instanceof MethodInvocationTree)
          || KEEPING.contains(select.getIdentifier().toString())
          || (select.getIdentifier().contentEquals("put") && hasState(outer.getParentPath()));
    }
    if (tree instanceof MemberReferenceTree reference) {
      return KEEPING.contains(reference.getName().toString());
    }
    if (tree instanceof MethodInvocationTree && isAddAll(outer)) {
      return true;
    }
    return tree instanceof MethodInvocationTree
        && trees.getElement(outer) instanceof ExecutableElement method
        && method.getModifiers().contains(Modifier.STATIC)
        && keeps(Enclosing.type(method), method.getSimpleName().toString());
  }

  private boolean keeps(TypeElement owner, String method) {
    return env.calls().wraps(owner, method)
        || method.equals("copyOf")
        || (owner.getQualifiedName().contentEquals("java.util.Collections")
            && Set.of("reverse", "rotate", "shuffle", "sort", "swap").contains(method))
        || (owner.getQualifiedName().contentEquals("java.util.Arrays") && method.equals("sort"));
  }
}
