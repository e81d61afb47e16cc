package dev.latchwork.processor.check;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks how methods of guarded classes wait and wake others. They must wait in a loop, hold the
 * monitor that they wait on, and not hold the lock that another thread needs to end the wait. They
 * must wake all threads if these wait for different conditions.
 */
final class WaitingCheck implements Check {
  private static final Map<String, String> OF_CONDITION =
      Map.of("wait", "await()", "notify", "signal()", "notifyAll", "signalAll()");
  private static final String CONDITION = "java.util.concurrent.locks.Condition";

  private static final Pattern FETCHES = Pattern.compile("[^=!<>]=[^=]");

  private final GuardedTypes guarded;

  WaitingCheck(Domain domain) {
    this.guarded = domain.guarded();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      Optional<TypeElement> owner = guarded.of(call.site().body().type());
      if (owner.filter(call.site().body().type()::equals).isPresent()) {
        check(call, owner.get(), code, report);
      }
    }
    spins(code, report);
    wakers(code, report);
  }

  private void check(Call call, TypeElement type, BodyFacts code, Report report) {
    String body = call.site().body().shown();
    String called = Show.member(call.method());
    boolean ofObject = isOf(call, "java.lang.Object") && OF_CONDITION.containsKey(call.name());
    if (ofObject && call.objectType().toString().equals(CONDITION)) {
      String instead = OF_CONDITION.getOrDefault(call.name(), "await()");
      report.add(Rule.WAITS_ON_CONDITION, call.site(), body, called, instead);
      return;
    }
    boolean onSelf = ofObject && call.isOfSelf() && guarded.isMonitor(type);
    if (onSelf && !call.site().body().constructs() && !holdsMonitor(call.site(), type, code)) {
      boolean unguarded = call.site().body().method().filter(GuardedTypes::isUnguarded).isPresent();
      report.add(
          Rule.WAITS_WITHOUT_MONITOR,
          call.site(),
          body,
          called,
          (unguarded ? "drop @Unguarded, or " : "")
              + "put the call in a block synchronized on the object");
      return;
    }
    boolean waits =
        (onSelf && call.name().equals("wait"))
            || (call.name().startsWith("await") && isOf(call, CONDITION));
    if (waits && !isInLoop(call.site().path())) {
      report.add(Rule.WAITS_OUTSIDE_LOOP, call.site(), body, called);
    }
  }

  /**
   * Returns whether the monitor of {@code this} may be held at the site. In a private method, the
   * monitor may be held because a caller holds it. In a function that runs later, it is assumed to
   * be held.
   */
  private static boolean holdsMonitor(Site site, TypeElement type, BodyFacts code) {
    return site.body().isFunction()
        || code.mayHold(site, HeldLock.monitor(AccessPath.self(type))::equals)
        || code.mayHold(site, HeldLock.guard(AccessPath.self(type))::equals);
  }

  private static boolean isOf(Call call, String type) {
    return Enclosing.type(call.method()).getQualifiedName().contentEquals(type);
  }

  private static boolean isInLoop(TreePath path) {
    return loop(path) != null;
  }

  private static @Nullable TreePath loop(TreePath path) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      Tree tree = p.getLeaf();
      if (tree instanceof WhileLoopTree
          || tree instanceof DoWhileLoopTree
          || tree instanceof ForLoopTree) {
        return p;
      }
      if (tree instanceof MethodTree
          || tree instanceof LambdaExpressionTree
          || tree instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /**
   * Reports calls that wake only one thread although threads wait for different conditions: the
   * wrong thread may be woken.
   */
  private void wakers(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      boolean one =
          (call.name().equals("notify") && isOf(call, "java.lang.Object"))
              || (call.name().equals("signal") && isOf(call, CONDITION));
      Body body = call.site().body();
      if (one
          && call.object().isPresent()
          && guarded.of(body.type()).filter(body.type()::equals).isPresent()
          && awaited(call, code).size() > 1) {
        String all = call.name().equals("notify") ? "notifyAll()" : "signalAll()";
        report.add(Rule.WAKES_ONE, call.site(), body.shown(), all);
      }
    }
  }

  private static Set<String> awaited(Call waker, BodyFacts code) {
    return code.calls().stream()
        .filter(c -> c.name().equals("wait") || c.name().startsWith("await"))
        .filter(c -> c.object().equals(waker.object()))
        .flatMap(c -> condition(c.site().path()).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the text of the condition that the code waits for in a {@code while} loop. Empty if the
   * wait is in no such loop, or if the condition assigns a variable, as in {@code (x = first()) ==
   * null}: two such conditions may mean the same although their texts differ.
   */
  private static Optional<String> condition(TreePath wait) {
    TreePath loop = loop(wait);
    return loop != null && loop.getLeaf() instanceof WhileLoopTree tree
        ? Optional.of(tree.getCondition().toString()).filter(c -> !FETCHES.matcher(c).find())
        : Optional.empty();
  }

  /**
   * Reports a loop such as {@code while (!done) {}} that runs under the lock, if only methods that
   * need the same lock change the field that the loop tests.
   */
  private void spins(BodyFacts code, Report report) {
    Set<Tree> seen = new HashSet<>();
    for (Access read : code.accesses()) {
      TreePath loop = spin(read.site().path());
      if (loop != null
          && read.isOfSelf()
          && !read.writes()
          && read.field().getModifiers().contains(Modifier.PRIVATE)
          && guarded.of(read.site().body().type()).isPresent()
          && SelfWaits.needsLock(read.site(), code)
          && seen.add(loop.getLeaf())) {
        setter(read.field(), loop, code)
            .ifPresent(
                w ->
                    report.add(
                        Rule.WAITS_FOR_ITSELF,
                        loop,
                        read.site().body().shown(),
                        "a loop",
                        w.site().body().shown(),
                        SelfWaits.otherCure(read)));
      }
    }
  }

  /**
   * Returns the first change of the field outside of constructors and initializers, if all such
   * changes need the lock and none is in the loop.
   */
  private static Optional<Access> setter(VariableElement field, TreePath loop, BodyFacts code) {
    List<Access> writes =
        code.accesses().stream()
            .filter(a -> a.field().equals(field) && a.writes())
            .filter(a -> !a.site().body().constructs())
            .toList();
    return writes.stream().allMatch(w -> SelfWaits.needsLock(w.site(), code))
            && writes.stream().noneMatch(w -> w.site().isWithin(loop.getLeaf()))
        ? writes.stream().findFirst()
        : Optional.empty();
  }

  /**
   * Returns the loop that does nothing but test the value that is read, apart from calls such as
   * {@code Thread.sleep}; null if there is none.
   */
  private static @Nullable TreePath spin(TreePath read) {
    TreePath path = read;
    while (path.getLeaf() instanceof ExpressionTree && !(path.getLeaf() instanceof BinaryTree)) {
      path = path.getParentPath();
    }
    return path.getLeaf() instanceof WhileLoopTree loop && isIdle(loop.getStatement())
        ? path
        : null;
  }

  private static boolean isIdle(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(WaitingCheck::isIdle);
    }
    return statement instanceof EmptyStatementTree
        || (statement instanceof ExpressionStatementTree call
            && call.getExpression()
                .toString()
                .matches("(Thread\\.)?(onSpinWait|yield)\\(\\)|Thread\\.sleep\\(.*\\)"));
  }
}
