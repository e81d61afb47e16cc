package dev.latchwork.processor.check.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.analysis.EscapeAnalysis;
import dev.latchwork.processor.check.analysis.GuardedTypes;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.Body;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Declaration;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.check.code.Function;
import dev.latchwork.processor.check.code.HeldLock;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.check.code.Synchronization;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Walks a top-level type body by body. A function that does not run where it is written is a body
 * of its own.
 */
abstract class BodyFlow extends ControlFlow {
  private static final String MONITOR_GUARD = "com.google.common.util.concurrent.Monitor.Guard";

  private final Predicate<Tree> members;
  private final Trees trees;
  private final GuardedTypes guarded;
  private final EntryLocks entry;
  private final BodyFacts code;

  /** The body that is being walked; empty between members. */
  private Optional<Body> body = Optional.empty();

  /**
   * @param members accepts the methods, fields and initializers to walk
   */
  BodyFlow(
      Predicate<Tree> members,
      Trees trees,
      GuardedTypes guarded,
      EntryLocks entry,
      BodyFacts code) {
    this.members = members;
    this.trees = trees;
    this.guarded = guarded;
    this.entry = entry;
    this.code = code;
  }

  abstract EscapeAnalysis fates();

  final Optional<Site> site() {
    return body.map(b -> new Site(getCurrentPath(), b, held()));
  }

  final boolean isOfBody(TreePath returning) {
    return body.filter(b -> b.tree() == returning.getLeaf()).isPresent();
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    if (!(trees.getElement(getCurrentPath()) instanceof TypeElement type)
        || guarded.isGenerated(type)) {
      return null;
    }
    code.declarations().add(new Declaration(type, getCurrentPath()));
    code.lockFields().add(getCurrentPath(), trees, refs());
    boolean anonymous = tree.getSimpleName().isEmpty();
    Optional<Body> around = body;
    if (!anonymous || around.isEmpty()) {
      with(Set.of(), () -> inBody(Optional.empty(), () -> super.visitClass(tree, null)));
      return null;
    }
    // the field initializers of an anonymous class are evaluated here; its methods may run later
    Map<Boolean, List<Tree>> members =
        tree.getMembers().stream().collect(Collectors.partitioningBy(MethodTree.class::isInstance));
    scan(members.get(false), null);
    function(getCurrentPath().getParentPath(), () -> scan(members.get(true), null));
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
   * Walks a lambda, an anonymous class or a method reference: as a part of the current body if it
   * runs at once, or if there is no current body; otherwise as a body of its own.
   */
  final void function(TreePath path, Runnable walk) {
    Escape fate = fates().of(path);
    if (fate == Escape.AT_ONCE || body.isEmpty()) {
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
      // a method of an anonymous class
      Set<HeldLock> more = HeldLock.union(entry.heldInside(method), lockOfGuard());
      with(heldAnd(more), () -> super.visitMethod(tree, null));
      return null;
    }
    TypeElement type = Enclosing.type(method);
    if (!members.test(tree)) {
      return null;
    }
    boolean constructor = method.getSimpleName().contentEquals("<init>");
    Body inside =
        new Body(
            constructor ? Body.Kind.CONSTRUCTOR : Body.Kind.METHOD,
            tree,
            type,
            Optional.of(method),
            Escape.AT_ONCE,
            Optional.empty());
    Set<HeldLock> held = entry.held(method, type);
    FlowState around = state();
    with(
        held,
        () ->
            inBody(
                Optional.of(inside),
                () -> {
                  if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
                    Optional<AccessPath> monitor = Optional.of(EntryLocks.monitor(method));
                    site()
                        .ifPresent(
                            s ->
                                code.synchronizations()
                                    .add(new Synchronization(monitor, type.asType(), s)));
                  }
                  super.visitMethod(tree, null);
                }));
    resume(around);
    return null;
  }

  /**
   * If the current method belongs to an anonymous {@code Monitor.Guard} of Guava, returns the
   * guard's {@code Monitor}, which is held while the method runs. A {@code Monitor} evaluates a
   * guard only while the current thread holds the {@code Monitor}.
   */
  private Set<HeldLock> lockOfGuard() {
    TreePath creation = getCurrentPath().getParentPath().getParentPath();
    return creation.getLeaf() instanceof NewClassTree tree
            && tree.getArguments().size() == 1
            && trees.getElement(new TreePath(creation, tree.getIdentifier()))
                instanceof TypeElement guard
            && guard.getQualifiedName().contentEquals(MONITOR_GUARD)
        ? refs().of(new TreePath(creation, tree.getArguments().get(0))).stream()
            .map(r -> HeldLock.lock(r, HeldLock.Mode.WRITE))
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree && body.isEmpty()) {
      if (members.test(tree)) {
        inBody(initializer(tree), () -> super.visitBlock(tree, null));
      }
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
                Escape.AT_ONCE,
                Optional.empty()))
        : Optional.empty();
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree && body.isEmpty()) {
      if (members.test(tree)) {
        inBody(initializer(tree), () -> super.visitVariable(tree, null));
      }
      return null;
    }
    return super.visitVariable(tree, null);
  }

  /** Returns the lambda or method from which a return statement here returns. */
  final TreePath returning() {
    TreePath path = getCurrentPath();
    while (!(path.getLeaf() instanceof LambdaExpressionTree)
        && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    return path;
  }
}
