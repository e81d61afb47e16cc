package dev.latchwork.processor.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Finds handwritten locking that may leave a lock held, for instance after an exception. */
final class LockReleaseCheck implements Check {
  private static final Set<String> TAKES = Set.of("lock", "lockInterruptibly");
  private static final Set<String> TAKES_OR_TRIES = Set.of("lock", "lockInterruptibly", "tryLock");

  private final Domain domain;
  private final Env env;
  private final Trees trees;

  LockReleaseCheck(Domain domain) {
    this.domain = domain;
    this.env = domain.env();
    this.trees = domain.trees();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    if (code.calls().stream().noneMatch(this::takes)) {
      return;
    }
    OwnLocks own = new OwnLocks(domain, code);
    for (Call lock : code.calls()) {
      if (takes(lock)) {
        own.field(lock).ifPresent(field -> check(lock, field, code, report));
      }
    }
  }

  private boolean takes(Call call) {
    return TAKES.contains(call.name())
        && call.site().path().getLeaf() instanceof MethodInvocationTree
        && env.facts().lock(call.objectType()).isPresent();
  }

  private void check(Call lock, VariableElement field, BodyFacts code, Report report) {
    if (code.calls().stream().anyMatch(c -> unlocksAny(c, lock))) {
      return;
    }
    List<Call> unlocks = ofSame(lock, Set.of("unlock"), code);
    if (unlocks.isEmpty()) {
      if (field.getModifiers().contains(Modifier.PRIVATE) && isNeverUnlocked(field, code)) {
        add(lock, lock, field, "locks %s, but nothing unlocks it", report);
      }
      return;
    }
    TreePath around = tryThatUnlocks(lock, unlocks);
    if (around != null) {
      boolean isFirst =
          ofSame(lock, TAKES_OR_TRIES, code).stream().noneMatch(c -> end(c) < end(lock))
              && unlocks.stream().noneMatch(u -> end(u) < end(lock));
      if (isFirst) {
        add(
            lock,
            lock,
            field,
            "locks %s inside the try block, so the finally block unlocks it even if locking failed",
            report);
      }
      return;
    }
    List<Call> later = unlocks.stream().filter(u -> end(u) > end(lock)).toList();
    if (later.isEmpty() || later.stream().anyMatch(LockReleaseCheck::isInFinallyOrCatch)) {
      return;
    }
    TreePath block = lock.site().path().getParentPath().getParentPath();
    Call last = later.get(later.size() - 1);
    if (!(block.getLeaf() instanceof BlockTree) || !last.site().isWithin(block.getLeaf())) {
      // the last unlock call is outside the block that contains the lock call, so it is unknown
      // whether every path reaches it
      return;
    }
    List<TreePath> paths = later.stream().map(u -> u.site().path()).toList();
    LockedSpan span = new LockedSpan(trees, block, lock.site().path(), paths);
    if (span.isLeftLocked()) {
      add(lock, lock, field, "locks %s, but does not unlock it on every path", report);
    } else if (span.mayThrow()) {
      add(lock, later.get(0), field, "unlocks %s, but not if an exception is thrown", report);
    }
  }

  private static void add(Call lock, Call at, VariableElement field, String what, Report report) {
    report.addAbout(
        field,
        Rule.LEFT_LOCKED,
        at.site(),
        lock.site().body().shown(),
        what.formatted(Show.member(field)));
  }

  /**
   * Returns whether the call is an {@code unlock()} in the same body that may or may not release
   * this lock: its object has no name, is held by a parameter or local variable, or was reassigned.
   */
  private static boolean unlocksAny(Call call, Call lock) {
    return call.name().equals("unlock")
        && call.site().body().equals(lock.site().body())
        && call.object()
            .filter(o -> o.definition().isEmpty())
            .filter(o -> o.startsAtSelf() || o.start().getKind().isField())
            .isEmpty();
  }

  private static boolean isSame(Call call, Call other) {
    return call.site().path().getLeaf() == other.site().path().getLeaf();
  }

  /** Returns the other calls of the named methods on the same lock in the same body. */
  private static List<Call> ofSame(Call lock, Set<String> names, BodyFacts code) {
    return code.calls().stream()
        .filter(c -> !isSame(c, lock) && names.contains(c.name()))
        .filter(c -> c.site().body().equals(lock.site().body()))
        .filter(c -> c.object().equals(lock.object()))
        .toList();
  }

  /**
   * Returns whether no code unlocks the lock. The lock is private, so only this source is searched.
   * Any use other than a call of a method of the lock may lead to an unlock elsewhere, and so may a
   * call that returns a part of the lock.
   */
  private static boolean isNeverUnlocked(VariableElement field, BodyFacts code) {
    return code.occurrences().of(field).stream()
        .allMatch(
            use ->
                use.getParentPath().getLeaf() instanceof MemberSelectTree select
                    && use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree
                    && !select.getIdentifier().contentEquals("unlock")
                    && !select.getIdentifier().toString().matches("as\\w+|(read|write)Lock"));
  }

  /**
   * Returns the {@code try} statement whose block contains the call of {@code lock()}, and whose
   * {@code finally} block always unlocks the lock; null if there is none.
   */
  private @Nullable TreePath tryThatUnlocks(Call lock, List<Call> unlocks) {
    TreePath inner = lock.site().path();
    for (TreePath p = inner.getParentPath(); p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof TryTree attempt && attempt.getBlock() == inner.getLeaf()) {
        BlockTree last = attempt.getFinallyBlock();
        if (last != null && unlocks.stream().anyMatch(u -> isStatementOf(u, last))) {
          return p;
        }
      }
      inner = p;
    }
    return null;
  }

  private static boolean isStatementOf(Call unlock, BlockTree block) {
    TreePath statement = unlock.site().path().getParentPath();
    return statement.getParentPath().getLeaf() == block;
  }

  private static boolean isInFinallyOrCatch(Call unlock) {
    TreePath inner = unlock.site().path();
    for (TreePath p = inner.getParentPath(); p != null; p = p.getParentPath()) {
      Tree tree = p.getLeaf();
      if (tree instanceof CatchTree
          || (tree instanceof TryTree attempt && attempt.getFinallyBlock() == inner.getLeaf())) {
        return true;
      }
      inner = p;
    }
    return false;
  }

  private long end(Call call) {
    SourcePositions positions = trees.getSourcePositions();
    TreePath path = call.site().path();
    return positions.getEndPosition(path.getCompilationUnit(), path.getLeaf());
  }
}
