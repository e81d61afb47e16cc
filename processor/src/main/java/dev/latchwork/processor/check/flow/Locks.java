package dev.latchwork.processor.check.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.LockFields;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.known.LockKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Recognizes calls that take a lock, release it or try to take it. */
final class Locks {
  private static final Set<String> TAKE = Set.of("lock", "lockInterruptibly");
  private static final Set<String> TAKE_PERMIT = Set.of("acquire", "acquireUninterruptibly");
  private static final Set<String> GIVE_BACK =
      Set.of("unlock", "unlockRead", "unlockWrite", "release");
  private static final Set<String> TRY = Set.of("tryLock", "tryAcquire");

  /**
   * Methods that enter a Guava {@code Monitor}. With a time limit, they return whether they
   * succeeded.
   */
  private static final Set<String> ENTER =
      Set.of("enter", "enterInterruptibly", "enterWhen", "enterWhenUninterruptibly");

  private static final Set<String> TRY_ENTER =
      Set.of("tryEnter", "enterIf", "enterIfInterruptibly", "tryEnterIf");

  /** Parts of the names of all methods that take, release or ask about a lock. */
  private static final List<String> PARTS =
      List.of(
          "lock", "acquire", "release", "enter", "leave", "optimistic", "held", "hold", "occupied");

  private final Trees trees;
  private final Env env;
  private final AccessPaths refs;

  /**
   * What the value of each variable says about locks. A boolean may say whether a lock was taken,
   * and a stamp is zero if the lock was not taken.
   */
  private Map<Element, Outcome> outcomes = Map.of();

  private final LockFields fields;

  Locks(Trees trees, Env env, AccessPaths refs, LockFields fields) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.fields = fields;
  }

  /**
   * Returns whether a method of this name may take, release or ask about a lock. This is meant to
   * be fast, and is also true of some other names.
   */
  static boolean mayBeAboutLocks(CharSequence name) {
    String lower = name.toString().toLowerCase(Locale.ROOT);
    return PARTS.stream().anyMatch(lower::contains);
  }

  /**
   * The lock that the call has certainly taken when it returns; empty for a call that only tries to
   * take a lock.
   */
  Optional<HeldLock> taken(TreePath path, MethodInvocationTree call) {
    String name = name(path, call);
    if (!mayBeAboutLocks(name)) {
      return Optional.empty();
    }
    if (isStamped(path, call)) {
      return switch (name) {
        case "writeLock", "writeLockInterruptibly" -> hold(path, HeldLock.Mode.WRITE);
        case "readLock", "readLockInterruptibly" -> hold(path, HeldLock.Mode.READ);
        case "tryOptimisticRead" -> hold(path, HeldLock.Mode.OPTIMISTIC);
        default -> Optional.empty();
      };
    }
    if (isMonitor(path, call)) {
      return ENTER.contains(name) && !isTimed(path, call)
          ? hold(path, HeldLock.Mode.WRITE)
          : Optional.empty();
    }
    return TAKE.contains(name) || (TAKE_PERMIT.contains(name) && isLock(path, call))
        ? hold(path, HeldLock.Mode.WRITE)
        : Optional.empty();
  }

  /**
   * The lock that the call releases, in write mode unless the call says otherwise, as {@code
   * unlockRead()} and {@code readLock().unlock()} do.
   */
  Optional<HeldLock> givenBack(TreePath path, MethodInvocationTree call) {
    return switch (name(path, call)) {
      case "unlock", "unlockWrite", "release" -> hold(path, HeldLock.Mode.WRITE);
      case "unlockRead" -> hold(path, HeldLock.Mode.READ);
      case "leave" -> isMonitor(path, call) ? hold(path, HeldLock.Mode.WRITE) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The lock that is held if the call returns true, or a stamp other than zero. */
  Optional<HeldLock> tried(TreePath path, MethodInvocationTree call) {
    String name = name(path, call);
    if (!mayBeAboutLocks(name)) {
      return Optional.empty();
    }
    if (isStamped(path, call)) {
      return switch (name) {
        case "tryWriteLock", "tryConvertToWriteLock" -> hold(path, HeldLock.Mode.WRITE);
        case "tryReadLock", "tryConvertToReadLock" -> hold(path, HeldLock.Mode.READ);
        default -> Optional.empty();
      };
    }
    if (isMonitor(path, call)) {
      boolean tries = TRY_ENTER.contains(name) || (ENTER.contains(name) && isTimed(path, call));
      return tries ? hold(path, HeldLock.Mode.WRITE) : Optional.empty();
    }
    return TRY.contains(name) ? hold(path, HeldLock.Mode.WRITE) : Optional.empty();
  }

  /**
   * The lock that the call asks about. This thread holds it if the call returns true, or a count
   * other than zero.
   */
  Optional<HeldLock> asked(TreePath path, MethodInvocationTree call) {
    return switch (name(path, call)) {
      case "isHeldByCurrentThread",
          "isWriteLockedByCurrentThread",
          "isOccupiedByCurrentThread",
          "getHoldCount",
          "getWriteHoldCount" ->
          hold(path, HeldLock.Mode.WRITE);
      case "getReadHoldCount" -> hold(path, HeldLock.Mode.READ);
      case "holdsLock" ->
          call.getArguments().size() == 1
                  && trees.getElement(path) instanceof ExecutableElement method
                  && Enclosing.type(method).getQualifiedName().contentEquals("java.lang.Thread")
              ? refs.of(new TreePath(path, call.getArguments().get(0))).map(HeldLock::monitor)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  Map<Element, Outcome> outcomes() {
    return outcomes;
  }

  void resume(Map<Element, Outcome> earlier) {
    outcomes = earlier;
  }

  void meet(Map<Element, Outcome> others) {
    if (!outcomes.equals(others)) {
      Map<Element, Outcome> both = new HashMap<>(outcomes);
      both.entrySet().retainAll(others.entrySet());
      outcomes = Map.copyOf(both);
    }
  }

  /** Records what the variable says about locks from here on. */
  void remember(Element variable, Outcome outcome) {
    if (outcomes.containsKey(variable) || !outcome.saysNothing()) {
      Map<Element, Outcome> changed = new HashMap<>(outcomes);
      changed.put(variable, outcome);
      outcomes = Map.copyOf(changed);
    }
  }

  /** Forgets what variables say about the lock, which has just been released. */
  void forget(HeldLock lock) {
    if (outcomes.values().stream().anyMatch(o -> o.isAbout(lock))) {
      Map<Element, Outcome> changed = new HashMap<>(outcomes);
      changed.values().removeIf(o -> o.isAbout(lock));
      outcomes = Map.copyOf(changed);
    }
  }

  void forget(Element variable) {
    remember(variable, new Outcome(Set.of(), Set.of()));
  }

  /**
   * What the value of the expression says about locks. Empty if the expression is anything but a
   * single call or variable, or if nothing is known about it.
   */
  Optional<Outcome> outcome(TreePath expression) {
    TreePath path = AccessPaths.strip(expression);
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      return tried(path, call)
          .or(() -> asked(path, call))
          .map(hold -> new Outcome(Set.of(hold), Set.of()));
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
   * The lock that a resource of a try statement, such as {@code lock::unlock}, releases when it is
   * closed.
   */
  Optional<HeldLock> closing(TreePath resource) {
    TreePath path = AccessPaths.strip(resource);
    return path.getLeaf() instanceof MemberReferenceTree reference
            && GIVE_BACK.contains(reference.getName().toString())
        ? refs.of(new TreePath(path, reference.getQualifierExpression()))
            .map(ref -> fields.hold(ref, HeldLock.Mode.WRITE))
        : Optional.empty();
  }

  private Optional<HeldLock> hold(TreePath path, HeldLock.Mode mode) {
    return refs.receiver(path).map(ref -> fields.hold(ref, mode));
  }

  private boolean isMonitor(TreePath path, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && GuardedByLocks.isMonitor(
            trees.getTypeMirror(new TreePath(new TreePath(path, select), select.getExpression())));
  }

  /** Recognizes a call with a time limit, such as {@code enterWhen(guard, 1, SECONDS)}. */
  private boolean isTimed(TreePath path, MethodInvocationTree call) {
    int arguments = call.getArguments().size();
    return name(path, call).contains("When") ? arguments > 1 : arguments > 0;
  }

  /**
   * The name of the called method; an empty string if it is called without an object and is not a
   * method of a lock class.
   */
  private String name(TreePath path, MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return call.getMethodSelect() instanceof IdentifierTree identifier
            && mayBeAboutLocks(identifier.getName())
            && lockKind(path, call).isPresent()
        ? identifier.getName().toString()
        : "";
  }

  private boolean isStamped(TreePath path, MethodInvocationTree call) {
    return lockKind(path, call).filter(LockKind.STAMPED::equals).isPresent();
  }

  private boolean isLock(TreePath path, MethodInvocationTree call) {
    return lockKind(path, call).isPresent();
  }

  private Optional<LockKind> lockKind(TreePath path, MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return trees.getElement(path) instanceof ExecutableElement method
          ? env.facts().lock(Enclosing.type(method).asType())
          : Optional.empty();
    }
    TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
    TypeMirror type = trees.getTypeMirror(receiver);
    return type == null ? Optional.empty() : env.facts().lock(type);
  }
}
