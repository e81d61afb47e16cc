package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which locks a called method or constructor takes without releasing them, and which of
 * its caller's locks it releases.
 */
final class LockingMethods {
  private final Trees trees;
  private final AccessPaths refs;
  private final DefUseIndex occurrences;
  private final DeclaredLocks elsewhere;
  private final LockCalls calls;
  private final Map<Element, LockEffect> known = new HashMap<>();
  private final Set<Element> asked = new HashSet<>();

  LockingMethods(Trees trees, AccessPaths refs, DefUseIndex occurrences, DeclaredLocks elsewhere) {
    this.elsewhere = elsewhere;
    this.trees = trees;
    this.refs = refs;
    this.occurrences = occurrences;
    this.calls = new LockCalls(trees, this::body, elsewhere);
  }

  /** The effect that a call of a method has on the locks held around the call. */
  LockEffect of(TreePath path, MethodInvocationTree call, LockFlow caller) {
    return of(path, call.getArguments(), caller);
  }

  /** The effect that a call of a constructor has on the locks held around the call. */
  LockEffect of(TreePath path, NewClassTree creation, LockFlow caller) {
    return creation.getClassBody() == null
        ? of(path, creation.getArguments(), caller)
        : LockEffect.NONE;
  }

  private LockEffect of(TreePath path, List<? extends ExpressionTree> arguments, LockFlow caller) {
    ExecutableElement method = method(path);
    LockEffect effect = method == null ? LockEffect.NONE : effect(method, caller);
    return method == null || effect.isNone()
        ? LockEffect.NONE
        : new LockEffect(
            named(effect.taken(), method, path, arguments),
            named(effect.givenBack(), method, path, arguments));
  }

  private LockEffect effect(ExecutableElement method, LockFlow caller) {
    LockEffect effect = known.get(method);
    if (effect == null) {
      // the answer for a recursive call
      known.put(method, LockEffect.NONE);
      effect =
          calls.mayAffectLocks(method)
              ? body(method)
                  .map(b -> LockingMethodScanner.over(b, caller))
                  .orElseGet(() -> elsewhere.of(method))
              : LockEffect.NONE;
      known.put(method, effect);
    }
    return effect;
  }

  /**
   * The locks that are held once a method has returned the value {@code is}. They are known only if
   * the method is in this source and its whole body is {@code return condition;}.
   */
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
    return named(held, method, path, call.getArguments());
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

  private Set<HeldLock> named(
      Set<HeldLock> locks,
      ExecutableElement method,
      TreePath path,
      List<? extends ExpressionTree> arguments) {
    Set<HeldLock> named =
        locks.stream()
            .flatMap(h -> named(h.ref(), method, path, arguments).map(h::named).stream())
            .collect(Collectors.toSet());
    // an object whose methods take and release its lock counts as a lock itself
    if (method.getKind() == ElementKind.METHOD
        && locks.stream().anyMatch(h -> h.ref().startsAtSelf())) {
      refs.receiver(path)
          .filter(r -> !r.isSelf())
          .ifPresent(r -> named.add(HeldLock.lock(r, HeldLock.Mode.WRITE)));
    }
    return named;
  }

  /**
   * The caller's name for what the method calls {@code ref}; empty if the caller has no name for
   * it.
   *
   * @param path the call
   */
  private Optional<AccessPath> named(
      AccessPath ref,
      ExecutableElement method,
      TreePath path,
      List<? extends ExpressionTree> arguments) {
    if (ref.root() == AccessPath.Root.SELF) {
      boolean ofObject = ref.start().equals(method.getEnclosingElement());
      if (method.getKind() == ElementKind.CONSTRUCTOR) {
        return ofObject ? Optional.empty() : Optional.of(ref);
      }
      return refs.receiver(path).map(ref::from);
    }
    int parameter = method.getParameters().indexOf(ref.start());
    if (parameter < 0) {
      return Optional.of(ref);
    }
    return parameter < arguments.size() && ref.isFromParameter()
        ? refs.of(new TreePath(path, arguments.get(parameter))).map(ref::from)
        : Optional.empty();
  }
}
