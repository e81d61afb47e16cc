package dev.latchwork.processor.check;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The one walk over a top-level type: gathers what the checks look at. */
final class Walk extends LockFlow {
  private final Trees trees;
  private final Refs refs;
  private final Locks locks;
  private final Fates fates;
  private final Entry entry;
  private final Uses uses;
  private final GuardedTypes guarded;
  private final Code code;

  /** Empty between members. */
  private Optional<Body> body = Optional.empty();

  private Walk(
      Trees trees, Env env, GuardedTypes guarded, Guards guards, TreePath unit, Code code) {
    this.trees = trees;
    this.refs = new Refs(trees, env.types(), unit);
    this.locks = new Locks(trees, env, refs, code.lockFields());
    this.fates = new Fates(trees, env);
    this.entry = new Entry(guarded, guards);
    this.uses = new Uses(trees, env, refs, code);
    this.guarded = guarded;
    this.code = code;
  }

  static Code over(
      TreePath type,
      TypeElement element,
      Trees trees,
      Env env,
      GuardedTypes guarded,
      Guards guards) {
    Code code = new Code(element, type);
    new Walk(trees, env, guarded, guards, type, code).scan(type, null);
    return code;
  }

  @Override
  Locks locks() {
    return locks;
  }

  @Override
  Refs refs() {
    return refs;
  }

  private Optional<Site> site() {
    return body.map(b -> new Site(getCurrentPath(), b, held()));
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (!(trees.getElement(getCurrentPath()) instanceof TypeElement type)
        || guarded.isGenerated(type)) {
      return null;
    }
    code.declarations().add(new Declaration(type, getCurrentPath()));
    code.lockFields().add(getCurrentPath(), trees, refs);
    boolean anonymous = tree.getSimpleName().isEmpty();
    Optional<Body> around = body;
    if (!anonymous || around.isEmpty()) {
      with(Set.of(), () -> inBody(Optional.empty(), () -> super.visitClass(tree, null)));
      return null;
    }
    function(getCurrentPath().getParentPath(), () -> super.visitClass(tree, null));
    return null;
  }

  private void inBody(Optional<Body> other, Runnable walk) {
    Optional<Body> before = body;
    body = other;
    other.ifPresent(b -> code.add(b, getCurrentPath()));
    walk.run();
    body = before;
  }

  /**
   * Walks a lambda, an anonymous class or a reference: here if it runs at once, else as its own.
   */
  private void function(TreePath path, Runnable walk) {
    Fate fate = fates.of(path);
    if (fate == Fate.AT_ONCE || body.isEmpty()) {
      walk.run();
      return;
    }
    Body function = Body.function(path.getLeaf(), body.get(), fate);
    code.functions().add(new Function(function, new Site(path, body.get(), held())));
    with(Set.of(), () -> inBody(Optional.of(function), walk));
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement method)) {
      return super.visitMethod(tree, null);
    }
    if (body.isPresent()) {
      // of an anonymous class
      with(heldAnd(Entry.synchronizedOn(method)), () -> super.visitMethod(tree, null));
      return null;
    }
    TypeElement type = Enclosing.type(method);
    boolean constructor = method.getSimpleName().contentEquals("<init>");
    Body inside =
        new Body(
            constructor ? Body.Kind.CONSTRUCTOR : Body.Kind.METHOD,
            tree,
            type,
            Optional.of(method),
            Fate.AT_ONCE,
            Optional.empty());
    Set<Hold> held = entry.held(method, type);
    with(
        held,
        () ->
            inBody(
                Optional.of(inside),
                () -> {
                  if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
                    Optional<Ref> monitor = Optional.of(Entry.monitor(method));
                    site()
                        .ifPresent(
                            s -> code.synchronizations().add(new Synchronization(monitor, s)));
                  }
                  super.visitMethod(tree, null);
                }));
    return null;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree && body.isEmpty()) {
      inBody(initializer(tree), () -> super.visitBlock(tree, null));
      return null;
    }
    return super.visitBlock(tree, null);
  }

  private Optional<Body> initializer(Tree tree) {
    return trees.getElement(getCurrentPath().getParentPath()) instanceof TypeElement type
        ? Optional.of(
            new Body(
                Body.Kind.INITIALIZER,
                tree,
                type,
                Optional.empty(),
                Fate.AT_ONCE,
                Optional.empty()))
        : Optional.empty();
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree && body.isEmpty()) {
      inBody(initializer(tree), () -> super.visitVariable(tree, null));
      return null;
    }
    return super.visitVariable(tree, null);
  }

  @Override
  void remember(TreePath variable, ExpressionTree value) {
    Element element = trees.getElement(variable);
    if (element == null) {
      return;
    }
    TreePath path = new TreePath(variable, value);
    locks.remember(element, path);
    if (variable.getLeaf() instanceof VariableTree && !element.getKind().isField()) {
      refs.alias(element, path);
      if (refs.isFresh(Ref.variable(element))) {
        code.fresh().add(Ref.variable(element));
      }
    }
  }

  @Override
  public @Nullable Void visitBindingPattern(BindingPatternTree tree, @Nullable Void unused) {
    Element variable = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
    matched(getCurrentPath().getParentPath())
        .ifPresent(m -> refs.alias(requireNonNull(variable), m));
    return super.visitBindingPattern(tree, null);
  }

  /** The expression that a pattern is matched with; empty for a part of a pattern. */
  private static Optional<TreePath> matched(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof InstanceOfTree test) {
      return Optional.of(new TreePath(path, test.getExpression()));
    }
    if (tree instanceof SwitchTree choice) {
      return Optional.of(new TreePath(path, choice.getExpression()));
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return Optional.of(new TreePath(path, choice.getExpression()));
    }
    boolean inCase = tree instanceof CaseTree || tree.getKind().name().equals("PATTERN_CASE_LABEL");
    return inCase ? matched(path.getParentPath()) : Optional.empty();
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    Set<Hold> locked = lockedBy(tree);
    function(
        getCurrentPath(),
        () -> with(heldAnd(locked), () -> super.visitLambdaExpression(tree, null)));
    return null;
  }

  /** What an action of {@code withLock} and its kin holds: the object, whatever it calls it. */
  private Set<Hold> lockedBy(LambdaExpressionTree lambda) {
    TreePath path = getCurrentPath().getParentPath();
    if (!(path.getLeaf() instanceof MethodInvocationTree)
        || !(trees.getElement(path) instanceof ExecutableElement method)
        || !fates.isLocked(method)
        || method.getSimpleName().contentEquals("forEach")) {
      return Set.of();
    }
    Optional<Ref> object = refs.receiver(path);
    boolean update = method.getSimpleName().toString().startsWith("update");
    if (!update && lambda.getParameters().size() == 1) {
      Element parameter =
          trees.getElement(new TreePath(getCurrentPath(), lambda.getParameters().get(0)));
      if (parameter != null) {
        object.ifPresent(o -> refs.alias(parameter, o));
        return Set.of(Hold.guard(object.orElse(Ref.variable(parameter))));
      }
    }
    return object.map(Hold::guard).map(Set::of).orElse(Set.of());
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    TreePath path = getCurrentPath();
    function(path, () -> site().ifPresent(s -> uses.reference(tree, at(path, s))));
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
    if (tree.getExpression() != null && !isInFunction()) {
      site().ifPresent(s -> uses.result(new TreePath(getCurrentPath(), tree.getExpression()), s));
    }
    return super.visitReturn(tree, null);
  }

  /** Whether a return here is not one of the body. */
  private boolean isInFunction() {
    TreePath path = getCurrentPath();
    while (!(path.getLeaf() instanceof LambdaExpressionTree)
        && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    Tree returning = path.getLeaf();
    return body.filter(b -> b.tree() == returning).isEmpty();
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    Optional<Ref> monitor = refs.of(new TreePath(getCurrentPath(), tree.getExpression()));
    site().ifPresent(s -> code.synchronizations().add(new Synchronization(monitor, s)));
    return super.visitSynchronized(tree, null);
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    site().ifPresent(s -> code.branches().add(new Branch(tree, s)));
    return super.visitIf(tree, null);
  }
}
