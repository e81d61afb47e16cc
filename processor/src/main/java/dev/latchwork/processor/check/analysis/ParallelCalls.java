package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * Recognizes calls of methods that run the functions passed to them on several threads before they
 * return.
 */
final class ParallelCalls {
  private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");

  private final Trees trees;
  private final DefUseIndex occurrences;

  ParallelCalls(Trees trees, DefUseIndex occurrences) {
    this.trees = trees;
    this.occurrences = occurrences;
  }

  boolean is(MethodInvocationTree call, TreePath path, ExecutableElement method) {
    String owner = Enclosing.type(method).getQualifiedName().toString();
    if (owner.equals("java.util.concurrent.ConcurrentHashMap")) {
      return isBulk(call, method);
    }
    return owner.equals("java.util.Arrays")
        ? method.getSimpleName().toString().startsWith("parallel")
        : isOfParallelStream(path, new HashSet<>());
  }

  /**
   * Recognizes bulk operations of {@code ConcurrentHashMap} such as {@code map.forEach(1, ..)},
   * which use several threads unless the threshold is {@code Long.MAX_VALUE}.
   */
  private static boolean isBulk(MethodInvocationTree call, ExecutableElement method) {
    return !method.getParameters().isEmpty()
        && method.getParameters().get(0).asType().getKind() == TypeKind.LONG
        && !call.getArguments().get(0).toString().endsWith("Long.MAX_VALUE");
  }

  /**
   * Returns whether the expression is a parallel stream, or is an operation on one. Each variable
   * is followed only once, since a loop may assign a variable from itself.
   */
  private boolean isOfParallelStream(TreePath expression, Set<Element> seen) {
    TreePath path = AccessPaths.strip(expression);
    if (path.getLeaf() instanceof IdentifierTree) {
      Element variable = trees.getElement(path);
      return variable != null
          && !variable.getKind().isField()
          && seen.add(variable)
          && occurrences.values(variable).stream().anyMatch(v -> isOfParallelStream(v, seen));
    }
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    String name = select.getIdentifier().toString();
    if (PARALLEL.contains(name)) {
      return true;
    }
    return !name.equals("sequential")
        && (isSplit(name, call.getArguments())
            || isOfParallelStream(
                new TreePath(new TreePath(path, select), select.getExpression()), seen));
  }

  /** Recognizes {@code StreamSupport.stream(items, true)}. */
  private static boolean isSplit(String name, List<? extends ExpressionTree> arguments) {
    return name.equals("stream")
        && arguments.size() == 2
        && arguments.get(1) instanceof LiteralTree literal
        && Boolean.TRUE.equals(literal.getValue());
  }
}
