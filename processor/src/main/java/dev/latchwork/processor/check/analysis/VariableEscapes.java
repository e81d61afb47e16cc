package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what happens to functions that a variable holds or a method returns. Of all uses of the
 * variable or method, the most harmful decides.
 */
final class VariableEscapes {
  private static final String ELEMENTS = "dev.latchwork.Elements";

  private final Trees trees;
  private final Env env;
  private final DefUseIndex occurrences;
  private final EscapeAnalysis fates;
  private final Set<Element> asked = new HashSet<>();

  VariableEscapes(Trees trees, Env env, DefUseIndex occurrences, EscapeAnalysis fates) {
    this.trees = trees;
    this.env = env;
    this.occurrences = occurrences;
    this.fates = fates;
  }

  /** Follows a function that is assigned to a variable or an array element. */
  Escape ofTarget(TreePath target, Carried carried) {
    TreePath path = AccessPaths.strip(target);
    return path.getLeaf() instanceof ArrayAccessTree array
        ? ofTarget(new TreePath(path, array.getExpression()), Carried.ELEMENT)
        : ofVariable(trees.getElement(path), carried);
  }

  Escape ofVariable(@Nullable Element variable, Carried carried) {
    if (!(variable instanceof VariableElement)) {
      return Escape.UNKNOWN;
    }
    if (variable.getKind() == ElementKind.PARAMETER && isOfCaller(variable)) {
      return Escape.UNKNOWN;
    }
    if (!variable.getKind().isField()) {
      return occurrences.of(variable).isEmpty() && carried == Carried.CODE
          ? Escape.NEVER
          : ofUses(variable, carried);
    }
    if (isConfined(variable) && occurrences.of(variable).stream().allMatch(this::isPutInto)) {
      return Escape.NEVER;
    }
    return isConfined(variable)
        ? Escape.KEPT.or(ofUses(variable, path -> ofFieldUse(path, carried)))
        : Escape.STORED;
  }

  /**
   * Recognizes a statement such as {@code tasks.add(..);}. If all uses of a collection are such
   * statements, the functions in it never run.
   */
  private boolean isPutInto(TreePath use) {
    TreePath select = use.getParentPath();
    TreePath call = select.getParentPath();
    return select.getLeaf() instanceof MemberSelectTree s
        && call.getLeaf() instanceof MethodInvocationTree
        && call.getParentPath().getLeaf() instanceof ExpressionStatementTree
        && s.getIdentifier().toString().matches("add|addAll|addFirst|addLast|put|offer|push|set")
        && use.getLeaf() instanceof ExpressionTree
        && trees.getTypeMirror(use) != null
        && env.calls().isMutator(trees.getTypeMirror(use), s.getIdentifier());
  }

  /**
   * Returns whether the parameter belongs to a method that other sources may call, so that unknown
   * callers see what is put into it.
   */
  private boolean isOfCaller(Element parameter) {
    return occurrences.lambda(parameter).isEmpty()
        && parameter.getEnclosingElement() instanceof ExecutableElement method
        && !isOwn(method);
  }

  /**
   * Returns whether only this source can call the method, because it is private or its class is.
   */
  private static boolean isOwn(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PRIVATE)
        || Enclosing.type(method).getModifiers().contains(Modifier.PRIVATE);
  }

  Escape ofParameter(ExecutableElement method, int index, Carried carried) {
    return isOwn(method) && index < method.getParameters().size()
        ? ofUses(method.getParameters().get(index), carried)
        : Escape.UNKNOWN;
  }

  /**
   * Follows the result of a method that only this source can call. The result of any other method
   * counts as returned, since its callers are unknown.
   */
  Escape ofResult(ExecutableElement method, Carried carried) {
    return isOwn(method) ? ofUses(method, path -> ofCall(path, carried)) : Escape.RETURNED;
  }

  private Escape ofCall(TreePath name, Carried carried) {
    TreePath call = name.getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree && !isReference(name)
        ? fates.of(call, carried)
        : Escape.UNKNOWN;
  }

  private static boolean isReference(TreePath name) {
    return name.getLeaf() instanceof MemberReferenceTree;
  }

  private Escape ofUses(Element variable, Carried carried) {
    return ofUses(variable, path -> fates.of(path, carried));
  }

  private Escape ofUses(Element element, Function<TreePath, Escape> fate) {
    if (!asked.add(element)) {
      return Escape.AT_ONCE;
    }
    Escape worst = Escape.AT_ONCE;
    for (TreePath use : occurrences.of(element)) {
      worst = worst.or(fate.apply(use)).or(ofFunctionsAround(use, element));
    }
    asked.remove(element);
    return worst;
  }

  /**
   * Follows the functions around a use of a variable. If a function is called inside another
   * function, it runs when the other function runs.
   */
  private Escape ofFunctionsAround(TreePath use, Element element) {
    if (element.getKind() == ElementKind.METHOD) {
      return Escape.AT_ONCE;
    }
    TreePath declared = occurrences.declaration(element).map(TreePath::getParentPath).orElse(null);
    Escape fate = Escape.AT_ONCE;
    for (TreePath p = use; p != null; p = p.getParentPath()) {
      if (declared != null && p.getLeaf() == declared.getLeaf()) {
        return fate;
      }
      if (p.getLeaf() instanceof LambdaExpressionTree) {
        fate = fate.or(fates.of(p));
      } else if (p.getLeaf() instanceof ClassTree
          && p.getParentPath().getLeaf() instanceof NewClassTree) {
        fate = fate.or(fates.of(p.getParentPath()));
      }
    }
    return fate;
  }

  /**
   * Follows a use of a field. If an {@code @Unguarded} method uses the field, a function in it
   * counts as stored, since that method may run the function at any time and without the lock.
   */
  private Escape ofFieldUse(TreePath use, Carried carried) {
    TreePath path = use;
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    return path != null
            && trees.getElement(path) instanceof ExecutableElement method
            && GuardedTypes.isUnguarded(method)
        ? Escape.STORED
        : fates.of(use, carried);
  }

  /**
   * Returns whether other code can get the contents of the field only from a method in the field's
   * source.
   */
  private static boolean isConfined(Element field) {
    boolean isNested =
        field.getEnclosingElement() instanceof TypeElement owner
            && owner.getNestingKind() != NestingKind.TOP_LEVEL
            && Annotations.find(owner, "dev.latchwork.Guarded").isEmpty();
    return (field.getModifiers().contains(Modifier.PRIVATE) || isNested)
        && !field.getModifiers().contains(Modifier.STATIC)
        && !Annotations.isPresent(field, ELEMENTS);
  }
}
