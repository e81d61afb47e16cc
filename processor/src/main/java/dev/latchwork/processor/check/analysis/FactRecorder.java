package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.Creation;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.Result;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Records facts about expressions for the checks. */
public final class FactRecorder {
  private final Trees trees;
  private final AccessPaths refs;
  private final Mutations changes;
  private final ExposureAnalysis views;
  private final HandedOutState handed;
  private final boolean exposures;
  private final BodyFacts code;

  /**
   * @param exposures whether to record which state an object hands out, and the origins of objects
   *     other than those of method references
   */
  public FactRecorder(
      Trees trees,
      Env env,
      AccessPaths refs,
      DefUseIndex occurrences,
      boolean exposures,
      BodyFacts code) {
    this.trees = trees;
    this.refs = refs;
    this.changes = new Mutations(trees, env, occurrences);
    this.views = new ExposureAnalysis(trees, env, refs, occurrences);
    this.handed = new HandedOutState(trees, env, refs, views, code);
    this.exposures = exposures;
    this.code = code;
  }

  public void creation(NewClassTree tree, Site site, Escape fate) {
    if (trees.getElement(new TreePath(site.path(), tree.getIdentifier()))
        instanceof TypeElement type) {
      code.creations()
          .add(
              new Creation(
                  type,
                  tree.getClassBody() != null,
                  fate,
                  arguments(tree.getArguments(), site.path()),
                  site));
    }
  }

  public void call(MethodInvocationTree tree, Site site) {
    if (!(trees.getElement(site.path()) instanceof ExecutableElement method)
        || method.getKind() != ElementKind.METHOD) {
      return;
    }
    TreePath select = new TreePath(site.path(), tree.getMethodSelect());
    Optional<TreePath> receiver = receiver(select);
    add(
        method,
        receiver,
        refs.receiver(site.path()),
        arguments(tree.getArguments(), site.path()),
        site);
    if (exposures) {
      handed.add(tree, method, site);
    }
  }

  /**
   * Records a method reference.
   *
   * @param locked the object that {@code withLock} passes to the referenced method, and whose lock
   *     is held while that method runs; empty if the reference is not passed to {@code withLock} or
   *     the like
   */
  public void reference(MemberReferenceTree tree, Optional<AccessPath> locked, Site site) {
    TreePath qualifier = new TreePath(site.path(), tree.getQualifierExpression());
    if (!(trees.getElement(site.path()) instanceof ExecutableElement method)) {
      return;
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      TypeElement type = Enclosing.type(method);
      code.creations().add(new Creation(type, false, Escape.AT_ONCE, List.of(), site));
      return;
    }
    boolean ofType = trees.getElement(qualifier) instanceof TypeElement;
    boolean ofItself = ofType && !method.getModifiers().contains(Modifier.STATIC);
    add(
        method,
        Optional.of(qualifier),
        ofItself ? locked : ofType ? Optional.empty() : refs.of(qualifier),
        ofItself || locked.isEmpty() ? List.of() : List.of(locked),
        site);
  }

  private void add(
      ExecutableElement method,
      Optional<TreePath> receiver,
      Optional<AccessPath> object,
      List<Optional<AccessPath>> arguments,
      Site site) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean viaSuper =
        receiver.map(r -> r.getLeaf().toString()).filter(r -> r.endsWith("super")).isPresent();
    code.calls()
        .add(
            new Call(
                method,
                isStatic ? Optional.empty() : object,
                type(receiver, Enclosing.type(method).asType()),
                viaSuper,
                arguments,
                origin(receiver, isStatic, site),
                site));
  }

  private Optional<Exposure> origin(Optional<TreePath> receiver, boolean isStatic, Site site) {
    boolean wanted = exposures || site.path().getLeaf() instanceof MemberReferenceTree;
    return isStatic || !wanted ? Optional.empty() : receiver.flatMap(views::of);
  }

  private static Optional<TreePath> receiver(TreePath select) {
    return select.getLeaf() instanceof MemberSelectTree s
        ? Optional.of(new TreePath(select, s.getExpression()))
        : Optional.empty();
  }

  private TypeMirror type(Optional<TreePath> receiver, TypeMirror otherwise) {
    TypeMirror type = receiver.map(trees::getTypeMirror).orElse(otherwise);
    return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR
        ? type
        : otherwise;
  }

  private List<Optional<AccessPath>> arguments(
      List<? extends ExpressionTree> arguments, TreePath path) {
    return arguments.stream().map(a -> refs.of(new TreePath(path, a))).toList();
  }

  public void access(VariableElement field, Site site) {
    Access.How how = how(site.path(), field);
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    Tree parent = site.path().getParentPath().getLeaf();
    Optional<AccessPath> value =
        parent instanceof AssignmentTree assignment && how == Access.How.WRITE
            ? refs.of(new TreePath(site.path().getParentPath(), assignment.getExpression()))
            : Optional.empty();
    code.accesses()
        .add(
            new Access(
                field,
                isStatic ? Optional.empty() : refs.receiver(site.path()),
                type(receiver(site.path()), Enclosing.type(field).asType()),
                how,
                value,
                how == Access.How.READ
                    ? Optional.empty()
                    : origin(receiver(site.path()), isStatic, site),
                site));
  }

  private Access.How how(TreePath path, VariableElement field) {
    TreePath inner = path;
    while (inner.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      inner = inner.getParentPath();
    }
    Tree outer = inner.getParentPath().getLeaf();
    if (Mutations.isAssigned(inner.getLeaf(), outer)) {
      return outer instanceof AssignmentTree ? Access.How.WRITE : Access.How.UPDATE;
    }
    if (!changes.isChanged(path)) {
      return Access.How.READ;
    }
    return field.asType().getKind() == TypeKind.ARRAY ? Access.How.ELEMENT : Access.How.CHANGE;
  }

  /** Records what a method, or an action that runs under a lock, returns. */
  public void result(TreePath expression, Site site, Result.Way way) {
    if (exposures) {
      views
          .ofResult(expression)
          .ifPresent(v -> code.results().add(new Result(v, way, Optional.empty(), site)));
    }
  }
}
