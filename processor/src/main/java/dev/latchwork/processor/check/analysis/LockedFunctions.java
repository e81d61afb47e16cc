package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Recognizes functions that run under a lock because of the method that they are passed to. */
public final class LockedFunctions {
  private static final Set<String> LOCKED = Set.of("withLock", "runWithLock", "tryWithLock");
  private static final Set<String> RETURNING = Set.of("withLock", "tryWithLock");

  private final Trees trees;
  private final Env env;
  private final AccessPaths refs;

  public LockedFunctions(Trees trees, Env env, AccessPaths refs) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
  }

  /**
   * Returns whether the method runs the function that is passed to it under its object's lock. This
   * is assumed if the object is guarded and the method is called {@code withLock}, {@code
   * runWithLock}, {@code tryWithLock}, {@code forEach} or {@code updateX}.
   */
  static boolean isLocked(ExecutableElement method, Env env) {
    String name = method.getSimpleName().toString();
    return (LOCKED.contains(name) || name.startsWith("update") || name.equals("forEach"))
        && env.isGuarded(Enclosing.type(method).asType());
  }

  /**
   * Returns the locks that are held in a lambda because of the method to which it is passed. For
   * {@code withLock} and the like, this is the lock of the object on which the method is called. If
   * the lambda gets this object as its parameter, the parameter becomes an alias for the object.
   */
  public Set<HeldLock> heldIn(TreePath lambda, Set<HeldLock> held) {
    Optional<ExecutableElement> method = runner(lambda);
    if (method.isEmpty()) {
      return heldInComparison(lambda, held);
    }
    Optional<AccessPath> object = refs.receiver(lambda.getParentPath());
    LambdaExpressionTree tree = (LambdaExpressionTree) lambda.getLeaf();
    if (!isUpdate(method.get()) && tree.getParameters().size() == 1) {
      Element parameter = parameter(tree.getParameters().get(0), lambda);
      if (parameter != null) {
        object.ifPresent(o -> refs.alias(parameter, o));
        return Set.of(HeldLock.guard(object.orElse(AccessPath.variable(parameter))));
      }
    }
    return object.map(HeldLock::guard).map(Set::of).orElse(Set.of());
  }

  private Element parameter(VariableTree parameter, TreePath lambda) {
    return trees.getElement(new TreePath(lambda, parameter));
  }

  /**
   * Returns the object that {@code withLock} or the like passes to a method reference while the
   * object's lock is held. Empty for any other method reference.
   */
  public Optional<AccessPath> objectOf(TreePath reference) {
    return runner(reference)
        .filter(m -> !isUpdate(m))
        .map(m -> refs.receiver(reference.getParentPath()).orElse(AccessPath.variable(m)));
  }

  /**
   * Returns whether the lambda is passed to {@code withLock} or {@code tryWithLock}. These methods
   * return the lambda's result to their caller, unlike {@code runWithLock}, which returns nothing.
   */
  public boolean isReturned(TreePath lambda) {
    return runner(lambda)
        .map(m -> m.getSimpleName().toString())
        .filter(RETURNING::contains)
        .isPresent();
  }

  private Optional<ExecutableElement> runner(TreePath function) {
    TreePath path = function.getParentPath();
    return path.getLeaf() instanceof MethodInvocationTree
            && trees.getElement(path) instanceof ExecutableElement method
            && isLocked(method, env)
            && !method.getSimpleName().contentEquals("forEach")
        ? Optional.of(method)
        : Optional.empty();
  }

  private static boolean isUpdate(ExecutableElement method) {
    return method.getSimpleName().toString().startsWith("update");
  }

  /**
   * Returns the locks that are held in the lambda of {@code Comparator.comparing(a ->
   * a.x).compare(this, other)}. The lambda gets only these two objects, so the locks of both
   * objects are held inside the lambda if they are held around the lambda.
   */
  private Set<HeldLock> heldInComparison(TreePath lambda, Set<HeldLock> held) {
    TreePath call = lambda.getParentPath();
    while (call.getLeaf() instanceof MethodInvocationTree
        && call.getParentPath().getLeaf() instanceof MemberSelectTree select
        && trees.getTypeMirror(call) != null
        && trees.getTypeMirror(call).toString().startsWith("java.util.Comparator<")) {
      call = call.getParentPath().getParentPath();
      if (select.getIdentifier().contentEquals("compare")) {
        return areHeld((MethodInvocationTree) call.getLeaf(), call, held)
            ? ((LambdaExpressionTree) lambda.getLeaf())
                .getParameters().stream()
                    .map(p -> HeldLock.guard(AccessPath.variable(parameter(p, lambda))))
                    .collect(Collectors.toSet())
            : Set.of();
      }
    }
    return Set.of();
  }

  private boolean areHeld(MethodInvocationTree call, TreePath path, Set<HeldLock> held) {
    return call.getArguments().stream().allMatch(a -> isHeld(a, path, held));
  }

  private boolean isHeld(ExpressionTree argument, TreePath path, Set<HeldLock> held) {
    return refs.of(new TreePath(path, argument))
        .map(HeldLock::guard)
        .filter(held::contains)
        .isPresent();
  }
}
