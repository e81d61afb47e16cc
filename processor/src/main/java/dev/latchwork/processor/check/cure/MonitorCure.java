package dev.latchwork.processor.check.cure;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.model.Mend;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Replaces {@code synchronized (a)} with {@code a.runWithLock(..)}. */
final class MonitorCure {
  private final Trees trees;
  private final Env env;
  private final GuardedTypes guarded;

  MonitorCure(Trees trees, Env env, GuardedTypes guarded) {
    this.trees = trees;
    this.env = env;
    this.guarded = guarded;
  }

  Optional<Mend> of(TreePath path, TypeMirror type, DefUseIndex occurrences) {
    if (!(path.getLeaf() instanceof SynchronizedTree block)
        || !(block.getExpression() instanceof ParenthesizedTree parentheses)
        || !isName(parentheses.getExpression())
        || !canRunLocked(type)
        || !new LambdaBody(trees, occurrences).canBe(new TreePath(path, block.getBlock()))) {
      return Optional.empty();
    }
    ExpressionTree object = parentheses.getExpression();
    return new LocalNames(path)
        .free("locked" + "Inner".repeat(depth(path)))
        .flatMap(
            name ->
                SourceEdits.of(trees, path)
                    .filter(s -> s.text(block).startsWith("synchronized"))
                    .map(s -> mend(s, block, object, name)));
  }

  private static Mend mend(
      SourceEdits source, SynchronizedTree block, ExpressionTree object, String parameter) {
    int body = source.start(block.getBlock());
    int end = source.end(block.getBlock());
    return new Mend(
        List.of(
            source.replace(
                source.start(block),
                body,
                source.text(object) + ".runWithLock(" + parameter + " -> "),
            source.insert(end, ");")));
  }

  /**
   * Returns the number of enclosing synchronized blocks. If nested blocks all become lambdas, each
   * lambda needs its own parameter name.
   */
  private static int depth(TreePath path) {
    int depth = 0;
    for (TreePath p = path.getParentPath(); p != null; p = p.getParentPath()) {
      depth += p.getLeaf() instanceof SynchronizedTree ? 1 : 0;
    }
    return depth;
  }

  /**
   * Returns whether the expression is only a name, such as {@code a} or {@code this.a}, and not a
   * call or {@code this} itself.
   */
  private static boolean isName(ExpressionTree object) {
    return object instanceof IdentifierTree name
        ? !name.getName().contentEquals("this")
        : object instanceof MemberSelectTree select && isNameOrThis(select.getExpression());
  }

  private static boolean isNameOrThis(ExpressionTree object) {
    return object instanceof IdentifierTree || isName(object);
  }

  /**
   * Returns whether the type has {@code runWithLock}. Only generated classes have the method, and
   * not all of them.
   */
  private boolean canRunLocked(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && guarded.isGenerated(element)
        && ElementFilter.methodsIn(env.elements().getAllMembers(element)).stream()
            .filter(m -> m.getParameters().size() == 1)
            .map(Element::getSimpleName)
            .anyMatch(n -> n.contentEquals("runWithLock"));
  }
}
