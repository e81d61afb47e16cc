package dev.latchwork.processor.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds methods that are marked {@code @Unguarded} and yet access state that the lock guards. */
final class UnguardedCheck implements Check {
  private final GuardedTypes guarded;
  private final Trees trees;

  UnguardedCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    code.methods()
        .filter(b -> guarded.of(b.type()).filter(b.type()::equals).isPresent())
        .filter(b -> b.method().filter(GuardedTypes::isUnguarded).isPresent())
        .forEach(b -> check(b, b.method().orElseThrow(), code, report));
  }

  private void check(Body body, ExecutableElement method, BodyFacts code, Report report) {
    Set<Body> reached = code.reach(body, c -> false);
    code.accesses().stream()
        .filter(a -> reached.contains(a.site().body()) && touches(a, body.type(), code))
        .forEach(
            a ->
                report.addAbout(
                    a.field(),
                    Rule.UNGUARDED_TOUCHES,
                    a.site(),
                    Show.member(method),
                    through(a, body) + (a.writes() ? "changes" : "reads"),
                    Show.member(a.field()),
                    method.getModifiers().contains(Modifier.FINAL) ? "final and " : ""));
  }

  private static String through(Access access, Body body) {
    return access
        .site()
        .body()
        .method()
        .filter(method -> !body.method().equals(Optional.of(method)))
        .map(method -> "calls " + Show.member(method) + ", which ")
        .orElse("");
  }

  private boolean touches(Access access, TypeElement type, BodyFacts code) {
    return access.isOfSelf()
        && guarded.isState(access.field())
        && !isOneStep(access)
        && !isHeld(access, type, code)
        && !hasLockOfItsOwn(access, code);
  }

  /**
   * Recognizes an access that reads or assigns a volatile field in one step. A use of the mutable
   * object that the field refers to is not one step.
   */
  private boolean isOneStep(Access access) {
    if (!access.field().getModifiers().contains(Modifier.VOLATILE)) {
      return false;
    }
    return switch (access.how()) {
      case READ -> !guarded.isMutable(access.field()) || !isUsed(access.site().path());
      case WRITE -> !VolatileUpdates.dependsOnItself(access, trees);
      case UPDATE -> false;
      case CHANGE, ELEMENT -> !guarded.isMutable(access.field());
    };
  }

  /** Returns whether the use goes on to access the object that the field refers to. */
  private static boolean isUsed(TreePath path) {
    Tree outer = path.getParentPath().getLeaf();
    return outer instanceof MemberSelectTree
        || outer instanceof ArrayAccessTree
        || outer instanceof EnhancedForLoopTree;
  }

  /** Returns whether the object's lock is held, for writing if the access writes. */
  private boolean isHeld(Access access, TypeElement type, BodyFacts code) {
    AccessPath self = AccessPath.self(type);
    HeldLock.Mode mode = access.writes() ? HeldLock.Mode.WRITE : HeldLock.Mode.READ;
    return code.holds(access.site(), HeldLock.guard(self))
        || (guarded.isMonitor(type) && code.holds(access.site(), HeldLock.monitor(self)))
        || guarded
            .lockField(type)
            .filter(f -> code.holds(access.site(), HeldLock.lock(self.then(f), mode)))
            .isPresent();
  }

  /**
   * Returns whether a lock that is held at the access is also held at every other use of the field
   * outside of constructors and initializers.
   */
  private static boolean hasLockOfItsOwn(Access access, BodyFacts code) {
    return access.site().held().stream()
        .anyMatch(
            lock ->
                code.accesses().stream()
                    .filter(a -> a.field().equals(access.field()))
                    .filter(a -> !a.site().body().constructs())
                    .allMatch(a -> a.site().held().contains(lock)));
  }
}
