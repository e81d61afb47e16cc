package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Methods of the same source that take locks for their callers, or give them back. */
final class LockingMethods {
  private final Trees trees;
  private final AccessPaths refs;
  private final DefUseIndex occurrences;
  private final Map<Element, LockEffect> known = new HashMap<>();
  private final Set<Element> asked = new HashSet<>();

  LockingMethods(Trees trees, AccessPaths refs, DefUseIndex occurrences) {
    this.trees = trees;
    this.refs = refs;
    this.occurrences = occurrences;
  }

  /** What the call does to the locks held around it. */
  LockEffect of(TreePath path, MethodInvocationTree call, LockFlow caller) {
    ExecutableElement method = method(path);
    Optional<TreePath> body = Optional.ofNullable(method).flatMap(this::body);
    if (method == null || body.isEmpty()) {
      return LockEffect.NONE;
    }
    LockEffect effect = known.get(method);
    if (effect == null) {
      // one that calls itself
      known.put(method, LockEffect.NONE);
      effect = LockingMethodScanner.over(body.get(), caller);
      known.put(method, effect);
    }
    return new LockEffect(
        effect.taken().stream()
            .flatMap(h -> named(h, method, path, call).stream())
            .collect(Collectors.toSet()),
        effect.givenBack().stream()
            .flatMap(r -> named(r, method, path, call).stream())
            .collect(Collectors.toSet()));
  }

  /** The locks that are held if a method that only returns a condition returns that. */
  Set<HeldLock> returning(
      TreePath path, MethodInvocationTree call, boolean is, ConditionLocks outcomes) {
    ExecutableElement method = method(path);
    if (method == null || !asked.add(method)) {
      return Set.of();
    }
    Set<HeldLock> held =
        body(method)
            .flatMap(LockingMethods::onlyResult)
            .map(result -> outcomes.of(result, is))
            .orElse(Set.of());
    asked.remove(method);
    return held.stream()
        .flatMap(h -> named(h, method, path, call).stream())
        .collect(Collectors.toSet());
  }

  private @Nullable ExecutableElement method(TreePath path) {
    return trees.getElement(path) instanceof ExecutableElement method ? method : null;
  }

  private Optional<TreePath> body(ExecutableElement method) {
    return occurrences
        .declaration(method)
        .filter(p -> ((MethodTree) p.getLeaf()).getBody() != null)
        .map(p -> new TreePath(p, ((MethodTree) p.getLeaf()).getBody()));
  }

  private static Optional<TreePath> onlyResult(TreePath body) {
    return ((BlockTree) body.getLeaf()).getStatements().size() == 1
            && ((BlockTree) body.getLeaf()).getStatements().get(0) instanceof ReturnTree result
            && result.getExpression() != null
        ? Optional.of(new TreePath(new TreePath(body, result), result.getExpression()))
        : Optional.empty();
  }

  private Optional<HeldLock> named(
      HeldLock hold, ExecutableElement method, TreePath path, MethodInvocationTree call) {
    return named(hold.ref(), method, path, call)
        .map(r -> new HeldLock(r, hold.kind(), hold.mode()));
  }

  /** What the caller calls it. */
  private Optional<AccessPath> named(
      AccessPath ref, ExecutableElement method, TreePath path, MethodInvocationTree call) {
    if (ref.root() == AccessPath.Root.SELF) {
      return refs.receiver(path).map(ref::from);
    }
    int parameter = method.getParameters().indexOf(ref.start());
    if (parameter < 0) {
      return Optional.of(ref);
    }
    List<? extends ExpressionTree> arguments = call.getArguments();
    return parameter < arguments.size()
        ? refs.of(new TreePath(path, arguments.get(parameter))).map(ref::from)
        : Optional.empty();
  }
}
