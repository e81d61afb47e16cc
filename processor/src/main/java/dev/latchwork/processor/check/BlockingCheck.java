package dev.latchwork.processor.check;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.analysis.SleepingMethods;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.diagnostic.Show;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds what must not happen under the lock of a guarded object: waiting and, with {@code
 * -Alatchwork.strict=true}, calling back into unknown code.
 */
final class BlockingCheck implements Check {
  private final GuardedTypes guarded;
  private final Env env;
  private final SleepingMethods sleeping;
  private final List<Call> called = new ArrayList<>();

  BlockingCheck(Domain domain) {
    this.guarded = domain.guarded();
    this.env = domain.env();
    this.sleeping = domain.sleeping();
  }

  @Override
  public void check(BodyFacts code, Report report) {
    for (Call call : code.calls()) {
      if (isLocked(call.site(), code)) {
        checkWait(call, call.site(), code, report);
        waitsUnguarded(call, code).ifPresent(wait -> checkWait(wait, call.site(), code, report));
        if (mayRunElsewhere(call)) {
          called.add(call);
        }
      }
      if (report.isStrict() && isCallback(call) && isLocked(call.site(), code)) {
        report.add(
            Rule.CALLS_BACK, call.site(), call.site().body().shown(), Show.member(call.method()));
      }
    }
    for (Creation creation : code.creations()) {
      if (env.calls().isBlocking(creation.type().asType(), "<init>")
          && isLocked(creation.site(), code)) {
        blocking(creation.site(), "new " + creation.type().getSimpleName() + "(..)", report);
      }
    }
  }

  /**
   * Returns whether the call is to a static method, or to a method of an object that is neither
   * guarded nor {@code this}. Private methods and methods of the JDK are left out. The body of such
   * a method is not examined as code that runs under the lock, so at the end, the check looks up
   * whether the method sleeps.
   */
  private boolean mayRunElsewhere(Call call) {
    return !call.isOfSelf()
        && !call.method().getModifiers().contains(Modifier.PRIVATE)
        && !Enclosing.isOfJdk(call.method())
        && guarded.of(call.objectType()).filter(g -> !call.isStatic()).isEmpty();
  }

  @Override
  public void end(Report report) {
    for (Call call : called) {
      sleeping
          .sleep(call.method())
          .ifPresent(
              sleep ->
                  blocking(
                      call.site(),
                      Show.member(call.method()) + ", which calls " + Show.member(sleep),
                      report));
    }
  }

  /**
   * Returns the first wait that the called method reaches without taking the lock itself, if it is
   * an {@code @Unguarded} method of the same object. It then waits under the lock if its caller
   * holds the lock.
   */
  private Optional<Call> waitsUnguarded(Call call, BodyFacts code) {
    if (!call.isOfSelf() || !GuardedTypes.isUnguarded(call.method())) {
      return Optional.empty();
    }
    Set<Body> reached =
        code.body(call.method()).stream()
            .flatMap(b -> code.reach(b, BlockingCheck::isOfUnguarded).stream())
            .collect(Collectors.toSet());
    return code.calls().stream()
        .filter(c -> reached.contains(c.site().body()) && waits(c) && !isLocked(c.site(), code))
        .findFirst();
  }

  private static boolean isOfUnguarded(Call call) {
    return call.isOfSelf() && GuardedTypes.isUnguarded(call.method());
  }

  /**
   * @param site where the lock is held, perhaps in a caller of the method that waits
   */
  private void checkWait(Call call, Site site, BodyFacts code, Report report) {
    if (!waits(call)) {
      return;
    }
    Optional<ExecutableElement> ending = SelfWaits.ending(call, code);
    if (ending.isPresent()) {
      report.add(
          Rule.WAITS_FOR_ITSELF,
          site,
          site.body().shown(),
          Show.member(call.method()),
          Show.member(ending.get()),
          SelfWaits.otherCure(site));
    } else if (site.equals(call.site())) {
      blocking(site, Show.member(call.method()), report);
    } else {
      String way = Show.member(call.site().body().method().orElseThrow());
      blocking(site, way + ", which calls " + Show.member(call.method()), report);
    }
  }

  private boolean waits(Call call) {
    return blocks(call) || isWaitElsewhere(call);
  }

  /**
   * Returns whether the call waits on the monitor of another object that is not guarded, or on a
   * condition of another lock, so that the guarded object's own lock stays held. {@code
   * MonitorCheck} examines waits on the monitors of other guarded objects. A condition is assumed
   * to belong to another lock unless the class names its lock with {@code @Guarded(by = ..)}.
   */
  private boolean isWaitElsewhere(Call call) {
    String owner = Enclosing.type(call.method()).getQualifiedName().toString();
    if (call.name().equals("wait") && owner.equals("java.lang.Object")) {
      return !call.isOfSelf()
          && call.object().isPresent()
          && guarded.of(call.objectType()).isEmpty();
    }
    return call.name().startsWith("await")
        && owner.equals("java.util.concurrent.locks.Condition")
        && guarded.of(call.site().body().type()).flatMap(guarded::lockField).isEmpty();
  }

  private void blocking(Site site, String call, Report report) {
    report.add(Rule.BLOCKS_UNDER_LOCK, site, site.body().shown(), call, withoutLock(site));
  }

  /**
   * Returns the advice of the message, that is, how to make the call without the lock: in a method
   * that is marked {@code @Unguarded} if the calling method can be so marked, or else outside the
   * action that contains the call or, if there is no action, wherever the lock is not held.
   */
  private String withoutLock(Site site) {
    Body outer = site.body();
    while (outer.around().isPresent()) {
      outer = outer.around().get();
    }
    if (guarded.of(outer.type()).filter(outer.type()::equals).isPresent()
        && outer.method().filter(this::canBeUnguarded).isPresent()) {
      return "mark the method @Unguarded, and move what needs the lock into another method";
    }
    return isInAction(site.path())
        ? "make the call before or after the action"
        : "move the call to where the lock is not held";
  }

  private static boolean isInAction(TreePath path) {
    TreePath p = path;
    while (p != null && !(p.getLeaf() instanceof MethodTree)) {
      if (p.getLeaf() instanceof LambdaExpressionTree) {
        return true;
      }
      p = p.getParentPath();
    }
    return false;
  }

  private boolean canBeUnguarded(ExecutableElement method) {
    return guarded.isWrapped(method)
        && !GuardedTypes.isRead(method)
        && !Annotations.isPresent(method, GuardedTypes.WHEN);
  }

  private static boolean isLocked(Site site, BodyFacts code) {
    return code.mayHold(site, h -> h.kind() == HeldLock.Kind.GUARD);
  }

  private boolean blocks(Call call) {
    return env.calls().isBlocking(call.objectType(), call.name())
        || (!call.isOfSelf()
            && guarded.of(call.objectType()).filter(g -> waits(call.method(), g)).isPresent());
  }

  /**
   * Returns whether a call of the method on another guarded object waits, because that object's
   * class marks the method {@code @When}. The given method may be a supertype's declaration of the
   * marked method, so only the names and the numbers of parameters are compared.
   *
   * @param owner the class of the other object
   */
  private static boolean waits(ExecutableElement method, TypeElement owner) {
    return owner.getEnclosedElements().stream()
        .filter(m -> Annotations.isPresent(m, GuardedTypes.WHEN))
        .anyMatch(
            m ->
                m.getSimpleName().equals(method.getSimpleName())
                    && ((ExecutableElement) m).getParameters().size()
                        == method.getParameters().size());
  }

  private boolean isCallback(Call call) {
    return !call.isOfSelf()
        && call.method().getModifiers().contains(Modifier.ABSTRACT)
        && Enclosing.type(call.method()).getKind() == ElementKind.INTERFACE
        && env.calls().isCallback(call.objectType());
  }
}
