package dev.latchwork.processor.check.flow;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.HeldLock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Walks statements in order, and tracks which locks are held where. */
abstract class LockFlow extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private Set<HeldLock> held = Set.of();

  /**
   * The renamings so far, which are applied to the names of held locks. After an assignment to a
   * field, the field's path leads to another object, so a lock that was reached through this path
   * gets another name.
   */
  private final List<UnaryOperator<AccessPath>> renamings = new ArrayList<>();

  /** The monitors that the synchronized blocks around the current place have taken. */
  private final Map<Tree, Set<HeldLock>> entered = new HashMap<>();

  abstract Locks locks();

  abstract AccessPaths refs();

  abstract ConditionLocks outcomes();

  abstract LockingMethods helpers();

  abstract @Nullable Element element(TreePath path);

  final Set<HeldLock> held() {
    return held;
  }

  final FlowState state() {
    return new FlowState(held, refs().values(), locks().outcomes());
  }

  final void resume(FlowState state) {
    held = state.held();
    refs().resume(state.values());
    locks().resume(state.outcomes());
  }

  /**
   * Merges what is known here with what is known at the end of another branch. What both have in
   * common is known from here on.
   *
   * @param at the tree by which variables that differ are named from here on
   */
  void meet(FlowState other, Tree at) {
    FlowState one = state();
    refs().meet(other.values(), at);
    locks().meet(other.outcomes());
    Set<HeldLock> both = HeldLock.common(one.held(), other.held());
    for (Map.Entry<Element, AccessPath> value : refs().values().entrySet()) {
      AccessPath was = one.current(value.getKey());
      AccessPath others = other.current(value.getKey());
      if (!was.equals(others)) {
        // each branch may hold the lock of the object that the variable refers to at its end
        both =
            HeldLock.union(
                both,
                HeldLock.common(
                    renamed(one.held(), was, value.getValue()),
                    renamed(other.held(), others, value.getValue())));
      }
    }
    held = both;
  }

  private static Set<HeldLock> renamed(Set<HeldLock> held, AccessPath from, AccessPath name) {
    return held.stream()
        .filter(h -> from.leadsTo(h.ref()))
        .map(h -> h.named(h.ref().renamed(from, name)))
        .collect(Collectors.toSet());
  }

  /**
   * Runs {@code walk} with exactly {@code locks} held, then restores the locks that were held
   * before.
   */
  final void with(Set<HeldLock> locks, Runnable walk) {
    Set<HeldLock> before = held;
    int known = renamings.size();
    held = Set.copyOf(locks);
    walk.run();
    held = before;
    List.copyOf(renamings.subList(known, renamings.size())).forEach(this::renameHeld);
  }

  final Set<HeldLock> heldAnd(Set<HeldLock> more) {
    return HeldLock.union(held, more);
  }

  /** Sets the locks that are held from here on. */
  final void hold(Set<HeldLock> locks) {
    held = Set.copyOf(locks);
  }

  private void take(HeldLock hold) {
    HeldLock next = hold;
    while (held.contains(next)) {
      next = next.again();
    }
    held = HeldLock.union(held, Set.of(next));
  }

  /**
   * Releases the lock: undoes the last call that took it in the same mode or, if there was no such
   * call, all calls that took it.
   */
  void giveBack(HeldLock lock) {
    Set<HeldLock> all = held.stream().filter(h -> h.isLock(lock)).collect(Collectors.toSet());
    Set<HeldLock> ofMode =
        all.stream().filter(h -> h.mode() == lock.mode()).collect(Collectors.toSet());
    int deepest = ofMode.stream().mapToInt(HeldLock::depth).max().orElse(0);
    Set<HeldLock> left = new HashSet<>(held);
    left.removeIf(
        h -> ofMode.isEmpty() ? all.contains(h) : ofMode.contains(h) && h.depth() == deepest);
    held = Set.copyOf(left);
    locks().forget(lock);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    super.visitMethodInvocation(tree, null);
    locks().givenBack(getCurrentPath(), tree).ifPresent(this::giveBack);
    Optional<HeldLock> taken = locks().taken(getCurrentPath(), tree);
    taken.ifPresent(this::take);
    hold(heldAnd(outcomes().checked(getCurrentPath(), tree)));
    apply(helpers().of(getCurrentPath(), tree, this), taken);
    return null;
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    super.visitNewClass(tree, null);
    apply(helpers().of(getCurrentPath(), tree, this), Optional.empty());
    return null;
  }

  private void apply(LockEffect effect, Optional<HeldLock> already) {
    effect.givenBack().forEach(this::giveBack);
    effect.taken().stream().filter(h -> already.filter(h::isLock).isEmpty()).forEach(this::take);
  }

  @Override
  public @Nullable Void visitAssert(AssertTree tree, @Nullable Void unused) {
    super.visitAssert(tree, null);
    hold(heldAnd(outcomes().of(new TreePath(getCurrentPath(), tree.getCondition()), true)));
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    Optional<AccessPath> monitor = refs().of(new TreePath(getCurrentPath(), tree.getExpression()));
    Set<HeldLock> more = monitor.map(HeldLock::monitor).map(Set::of).orElse(Set.of());
    entered.put(tree, held.containsAll(more) ? Set.of() : more);
    with(heldAnd(more), () -> scan(tree.getBlock(), null));
    entered.remove(tree);
    return null;
  }

  /**
   * The monitor that is released at the end of the given block, which must be around the current
   * place. Empty if the monitor was held before the block, or if its object has no name.
   */
  final Set<HeldLock> enteredBy(SynchronizedTree block) {
    return entered.getOrDefault(block, Set.of());
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    super.visitVariable(tree, null);
    if (tree.getInitializer() != null) {
      remember(getCurrentPath(), tree.getInitializer());
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    super.visitAssignment(tree, null);
    TreePath target = new TreePath(getCurrentPath(), tree.getVariable());
    remember(target, tree.getExpression());
    Element field = element(target);
    if (field != null && field.getKind().isField()) {
      refs().of(target).ifPresent(ref -> rename(ref, AccessPath.value(field, tree)));
    }
    return null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    super.visitCompoundAssignment(tree, null);
    changed(tree.getVariable(), tree);
    return null;
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    super.visitUnary(tree, null);
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          changed(tree.getExpression(), tree);
      default -> {}
    }
    return null;
  }

  private void changed(ExpressionTree variable, Tree by) {
    Element element = element(new TreePath(getCurrentPath(), variable));
    if (element != null && !element.getKind().isField()) {
      refs().alias(element, AccessPath.value(element, by));
      locks().forget(element);
    }
  }

  private void rename(AccessPath field, AccessPath name) {
    refs().rename(field, name);
    UnaryOperator<AccessPath> renaming = ref -> ref.renamed(field, name);
    renamings.add(renaming);
    renameHeld(renaming);
  }

  private void renameHeld(UnaryOperator<AccessPath> renaming) {
    held = held.stream().map(h -> h.named(renaming.apply(h.ref()))).collect(Collectors.toSet());
  }

  abstract void remember(TreePath variable, ExpressionTree value);
}
