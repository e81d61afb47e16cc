package dev.latchwork.processor.check.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.LockFields;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.known.LockKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Which calls take a lock, give it back or try to. */
final class Locks {
  private static final Set<String> TAKE = Set.of("lock", "lockInterruptibly");
  private static final Set<String> TAKE_PERMIT = Set.of("acquire", "acquireUninterruptibly");
  private static final Set<String> GIVE_BACK =
      Set.of("unlock", "unlockRead", "unlockWrite", "release");
  private static final Set<String> TRY = Set.of("tryLock", "tryAcquire");

  private final Trees trees;
  private final Env env;
  private final AccessPaths refs;

  /** What a variable says about a lock: whether it was taken, or its stamp. */
  private final Map<Element, HeldLock> outcomes = new HashMap<>();

  private final LockFields fields;

  Locks(Trees trees, Env env, AccessPaths refs, LockFields fields) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.fields = fields;
  }

  /** The lock that the call has taken when it returns. */
  Optional<HeldLock> taken(TreePath path, MethodInvocationTree call) {
    String name = name(call);
    if (isStamped(path, call)) {
      return switch (name) {
        case "writeLock", "writeLockInterruptibly" -> hold(path, HeldLock.Mode.WRITE);
        case "readLock", "readLockInterruptibly" -> hold(path, HeldLock.Mode.READ);
        case "tryOptimisticRead" -> hold(path, HeldLock.Mode.OPTIMISTIC);
        default -> Optional.empty();
      };
    }
    return TAKE.contains(name) || (TAKE_PERMIT.contains(name) && isLock(path, call))
        ? hold(path, HeldLock.Mode.WRITE)
        : Optional.empty();
  }

  /** The lock that the call gives back, in whichever mode it was held. */
  Optional<AccessPath> givenBack(TreePath path, MethodInvocationTree call) {
    String name = name(call);
    return GIVE_BACK.contains(name)
        ? hold(path, HeldLock.Mode.WRITE).map(HeldLock::ref)
        : Optional.empty();
  }

  /** The lock that is held if the call returns true, or a stamp that is not zero. */
  Optional<HeldLock> tried(TreePath path, MethodInvocationTree call) {
    String name = name(call);
    if (isStamped(path, call)) {
      return switch (name) {
        case "tryWriteLock", "tryConvertToWriteLock" -> hold(path, HeldLock.Mode.WRITE);
        case "tryReadLock", "tryConvertToReadLock" -> hold(path, HeldLock.Mode.READ);
        default -> Optional.empty();
      };
    }
    return TRY.contains(name) ? hold(path, HeldLock.Mode.WRITE) : Optional.empty();
  }

  /** Remembers a variable that is assigned the outcome of a try. */
  void remember(Element variable, TreePath value) {
    TreePath path = AccessPaths.strip(value);
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      tried(path, call).ifPresent(hold -> outcomes.put(variable, hold));
    }
  }

  /** The lock that is held if the variable is true, or not zero. */
  Optional<HeldLock> outcome(TreePath expression) {
    TreePath path = AccessPaths.strip(expression);
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      return tried(path, call);
    }
    return path.getLeaf() instanceof IdentifierTree
        ? Optional.ofNullable(trees.getElement(path)).map(outcomes::get)
        : Optional.empty();
  }

  static boolean isZero(ExpressionTree tree) {
    return tree instanceof LiteralTree literal
        && literal.getValue() instanceof Number number
        && number.longValue() == 0;
  }

  /**
   * The lock of a resource that gives it back when it is closed: {@code lock::unlock}, {@code
   * lock.lock()}.
   */
  Optional<AccessPath> closing(TreePath resource) {
    TreePath path = AccessPaths.strip(resource);
    return path.getLeaf() instanceof MemberReferenceTree reference
            && GIVE_BACK.contains(reference.getName().toString())
        ? refs.of(new TreePath(path, reference.getQualifierExpression()))
            .map(ref -> fields.hold(ref, HeldLock.Mode.WRITE).ref())
        : Optional.empty();
  }

  private Optional<HeldLock> hold(TreePath path, HeldLock.Mode mode) {
    return refs.receiver(path).map(ref -> fields.hold(ref, mode));
  }

  private static String name(MethodInvocationTree call) {
    Tree select = call.getMethodSelect();
    return select instanceof MemberSelectTree s ? s.getIdentifier().toString() : "";
  }

  private boolean isStamped(TreePath path, MethodInvocationTree call) {
    return lockKind(path, call).filter(LockKind.STAMPED::equals).isPresent();
  }

  private boolean isLock(TreePath path, MethodInvocationTree call) {
    return lockKind(path, call).isPresent();
  }

  private Optional<LockKind> lockKind(TreePath path, MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
    TypeMirror type = trees.getTypeMirror(receiver);
    return type == null ? Optional.empty() : env.facts().lock(type);
  }
}
