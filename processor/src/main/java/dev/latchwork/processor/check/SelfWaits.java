package dev.latchwork.processor.check;

import static java.util.Map.entry;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Finds waits that never end, since all code that could end them needs the lock that the waiting
 * thread holds. Only objects in private fields are examined, since all code that uses such an
 * object is in one source.
 */
final class SelfWaits {
  private static final Set<String> FILLS =
      Set.of("add", "addAll", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push");

  private static final Set<String> EMPTIES =
      Set.of("clear", "drainTo", "poll", "pollFirst", "pollLast", "pop", "remove", "removeIf");

  /** For each waiting method, the methods of the same object that end its wait. */
  private static final Map<String, Set<String>> ENDED_BY =
      Map.ofEntries(
          entry("take", union(FILLS, "put", "putFirst", "putLast", "transfer")),
          entry("takeFirst", union(FILLS, "put", "putFirst", "putLast")),
          entry("takeLast", union(FILLS, "put", "putFirst", "putLast")),
          entry("put", union(EMPTIES, "take", "takeFirst", "takeLast")),
          entry("putFirst", union(EMPTIES, "take", "takeFirst", "takeLast")),
          entry("putLast", union(EMPTIES, "take", "takeFirst", "takeLast")),
          entry("transfer", union(EMPTIES, "take")),
          entry("await", Set.of("countDown", "signal", "signalAll")),
          entry("awaitUninterruptibly", Set.of("signal", "signalAll")),
          entry("get", Set.of("cancel", "complete", "completeExceptionally")),
          entry("join", Set.of("cancel", "complete", "completeExceptionally")),
          entry("acquire", Set.of("release")),
          entry("acquireUninterruptibly", Set.of("release")),
          entry("wait", Set.of("notify", "notifyAll")));

  private SelfWaits() {}

  private static Set<String> union(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns a method that ends the wait, if all methods that do so need the lock of the guarded
   * object, which the waiting thread holds. Empty if some other code may end the wait.
   */
  static Optional<ExecutableElement> ending(Call wait, BodyFacts code) {
    Optional<Element> field = privateField(wait);
    Set<String> ends = ENDED_BY.getOrDefault(wait.name(), Set.of());
    if (field.isEmpty() || ends.isEmpty() || isTimed(wait)) {
      return Optional.empty();
    }
    List<Call> ending =
        code.calls().stream()
            .filter(c -> c.object().equals(wait.object()) && ends.contains(c.name()))
            .filter(c -> !c.site().body().constructs())
            .toList();
    boolean onlyUnderLock =
        !ending.isEmpty()
            && isConfined(field.get(), code)
            && ending.stream().allMatch(c -> needsLock(c.site(), code))
            && ending.stream().noneMatch(c -> c.site().body().equals(wait.site().body()));
    return onlyUnderLock ? ending.get(0).site().body().method() : Optional.empty();
  }

  private static Optional<Element> privateField(Call wait) {
    return wait.object()
        .filter(o -> o.startsAtSelf() && o.steps().size() == 1)
        .map(AccessPath::last)
        .filter(f -> f.getKind().isField() && f.getModifiers().contains(Modifier.PRIVATE));
  }

  private static boolean isTimed(Call wait) {
    return wait.arguments().size() > (wait.name().startsWith("put") ? 1 : 0)
        && !wait.name().startsWith("acquire");
  }

  /**
   * Returns whether the field holds only objects that this source creates, and uses only to call
   * methods on them or to synchronize on them.
   */
  private static boolean isConfined(Element field, BodyFacts code) {
    return code.occurrences().of(field).stream().allMatch(SelfWaits::isCalled)
        && code.occurrences().values(field).stream().allMatch(SelfWaits::isMade);
  }

  private static boolean isCalled(TreePath use) {
    TreePath outer = use.getParentPath();
    Tree around = outer.getParentPath().getLeaf();
    return outer.getLeaf() instanceof MemberSelectTree
        ? around instanceof MethodInvocationTree
        : around instanceof SynchronizedTree;
  }

  private static boolean isMade(TreePath value) {
    return AccessPaths.isCreation(value)
        || (AccessPaths.strip(value).getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("newCondition"));
  }

  /**
   * Returns what follows the advice to use {@code @When} in the message about a loop that waits for
   * a field to change. May be an empty string. The advice mentions {@code @Unguarded} only if the
   * field is volatile, since otherwise a loop without the lock might never see the new value.
   */
  static String otherCure(Access spin) {
    Body body = spin.site().body();
    boolean isPrivate =
        body.method().filter(m -> m.getModifiers().contains(Modifier.PRIVATE)).isPresent();
    return isPrivate || spin.field().getModifiers().contains(Modifier.VOLATILE)
        ? otherCure(spin.site())
        : "";
  }

  /**
   * Returns what follows the advice to use {@code @When} in the message about a wait. It does not
   * help to mark a private method {@code @Unguarded}, since the lock is taken not for that method
   * but by its callers.
   */
  static String otherCure(Site wait) {
    Body body = wait.body();
    return body.method().filter(m -> m.getModifiers().contains(Modifier.PRIVATE)).isPresent()
        ? " in a method that is not private"
        : ", or mark " + body.shown() + " @Unguarded";
  }

  static boolean needsLock(Site site, BodyFacts code) {
    Body body = site.body();
    return body.kind() == Body.Kind.METHOD
        && code.holds(site, HeldLock.guard(AccessPath.self(body.type())));
  }
}
