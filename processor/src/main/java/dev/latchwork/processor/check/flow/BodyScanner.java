package dev.latchwork.processor.check.flow;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.EscapeAnalysis;
import dev.latchwork.processor.check.analysis.FactRecorder;
import dev.latchwork.processor.check.analysis.GuardedByLocks;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.analysis.LockedFunctions;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Result;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.feature.Env;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Walks a top-level type, and collects the facts for all checks. */
public final class BodyScanner extends BodyFlow {
  private final Trees trees;
  private final AccessPaths refs;
  private final Locks locks;
  private final ConditionLocks outcomes;
  private final LockingMethods helpers;
  private final EscapeAnalysis fates;
  private final LockedFunctions lockedFunctions;
  private final FactRecorder uses;
  private final BodyFacts code;

  private BodyScanner(
      Extent extent,
      Trees trees,
      Env env,
      GuardedTypes guarded,
      GuardedByLocks guards,
      DeclaredLocks declared,
      BodyFacts code) {
    super(extent.members(), trees, guarded, new EntryLocks(guarded, guards, env), code);
    this.trees = trees;
    DefUseIndex occurrences = code.occurrences();
    this.refs = new AccessPaths(trees, env.types(), occurrences);
    this.locks = new Locks(trees, env, refs, code.lockFields());
    this.helpers = new LockingMethods(trees, refs, occurrences, declared);
    this.outcomes = new ConditionLocks(locks, helpers);
    this.fates = new EscapeAnalysis(trees, env, occurrences);
    this.lockedFunctions = new LockedFunctions(trees, env, refs);
    this.uses = new FactRecorder(trees, env, refs, occurrences, extent.exposures(), code);
    this.code = code;
  }

  public static BodyFacts over(
      TreePath type,
      Extent extent,
      Trees trees,
      Env env,
      GuardedTypes guarded,
      GuardedByLocks guards,
      DeclaredLocks declared) {
    BodyFacts code = new BodyFacts(type, trees, new DefUseIndex(trees, type));
    new BodyScanner(extent, trees, env, guarded, guards, declared, code).scan(type, null);
    new Branches(code.branches()).scan(type, null);
    return code;
  }

  @Override
  Locks locks() {
    return locks;
  }

  @Override
  ConditionLocks outcomes() {
    return outcomes;
  }

  @Override
  LockingMethods helpers() {
    return helpers;
  }

  @Override
  EscapeAnalysis fates() {
    return fates;
  }

  @Override
  AccessPaths refs() {
    return refs;
  }

  @Override
  @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  @Override
  void remember(TreePath variable, ExpressionTree value) {
    Element element = trees.getElement(variable);
    if (element == null || element.getKind().isField()) {
      return;
    }
    TreePath path = new TreePath(variable, value);
    locks.remember(element, outcomes.outcome(path));
    refs.alias(element, path);
    if (AccessPaths.isCreation(path) || AccessPaths.isClone(path)) {
      code.fresh().add(refs.current(element));
    }
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
    Element variable = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
    Branches.matched(getCurrentPath().getParentPath())
        .ifPresent(m -> refs.alias(requireNonNull(variable), m));
    return super.visitBindingPattern(tree, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    Set<HeldLock> locked = lockedFunctions.heldIn(path, held());
    function(
        path,
        () ->
            with(
                heldAnd(locked),
                () -> {
                  if (tree.getBody() instanceof ExpressionTree result) {
                    action(path, result);
                  }
                  super.visitLambdaExpression(tree, null);
                }));
    return null;
  }

  /**
   * Records the result of an action that runs under a lock, if the method that runs the action
   * returns the result.
   */
  private void action(TreePath lambda, ExpressionTree result) {
    if (lockedFunctions.isReturned(lambda)) {
      TreePath path = new TreePath(getCurrentPath(), result);
      site().ifPresent(s -> uses.result(path, at(path, s), Result.Way.RETURNED_BY_ACTION));
    }
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    Optional<AccessPath> object = lockedFunctions.objectOf(path);
    Set<HeldLock> locked = object.map(HeldLock::guard).map(Set::of).orElse(Set.of());
    function(
        path,
        () ->
            with(
                heldAnd(locked),
                () -> site().ifPresent(s -> uses.reference(tree, object, at(path, s)))));
    return super.visitMemberReference(tree, null);
  }

  private static Site at(TreePath path, Site site) {
    return new Site(path, site.body(), site.held());
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    site().ifPresent(s -> uses.creation(tree, s, fates.of(getCurrentPath())));
    return super.visitNewClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    site().ifPresent(s -> uses.call(tree, s));
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    field(tree.getName());
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    field(tree.getIdentifier());
    return super.visitMemberSelect(tree, null);
  }

  private void field(Name name) {
    boolean keyword =
        name.contentEquals("this") || name.contentEquals("super") || name.contentEquals("class");
    if (!keyword
        && trees.getElement(getCurrentPath()) instanceof VariableElement variable
        && variable.getKind().isField()
        && variable.getEnclosingElement() instanceof TypeElement) {
      site().ifPresent(s -> uses.access(variable, s));
    }
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (tree.getExpression() != null) {
      TreePath returning = returning();
      if (isOfBody(returning)) {
        TreePath result = new TreePath(getCurrentPath(), tree.getExpression());
        site().ifPresent(s -> uses.result(result, s, Result.Way.RETURNED));
      } else if (returning.getLeaf() instanceof LambdaExpressionTree) {
        action(returning, tree.getExpression());
      }
    }
    return super.visitReturn(tree, null);
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    Optional<AccessPath> monitor = refs.of(new TreePath(getCurrentPath(), tree.getExpression()));
    TreePath object = AccessPaths.strip(new TreePath(getCurrentPath(), tree.getExpression()));
    site()
        .ifPresent(
            s ->
                code.synchronizations()
                    .add(new Synchronization(monitor, trees.getTypeMirror(object), s)));
    return super.visitSynchronized(tree, null);
  }
}
