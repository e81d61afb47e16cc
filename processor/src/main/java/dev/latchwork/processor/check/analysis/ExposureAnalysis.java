package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which state of an object an expression exposes: the state itself, a view of the state,
 * or the contents of the state.
 */
final class ExposureAnalysis {
  private final Trees trees;
  private final Env env;
  private final AccessPaths refs;
  private final DefUseIndex occurrences;
  private final CallExposures calls;

  ExposureAnalysis(Trees trees, Env env, AccessPaths refs, DefUseIndex occurrences) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.occurrences = occurrences;
    this.calls = new CallExposures(trees, env, refs, occurrences, this);
  }

  Optional<Exposure> of(TreePath expression) {
    TreePath path = AccessPaths.strip(expression);
    if (path.getLeaf() instanceof ConditionalExpressionTree choice) {
      return first(List.of(choice.getTrueExpression(), choice.getFalseExpression()), path);
    }
    if (path.getLeaf() instanceof SwitchExpressionTree) {
      return first(ResultExpressions.of(path));
    }
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      return calls.of(path, call);
    }
    if (path.getLeaf() instanceof NewClassTree creation) {
      return calls.of(path, creation);
    }
    if (path.getLeaf() instanceof NewArrayTree array) {
      return array.getInitializers() == null
          ? Optional.empty()
          : first(array.getInitializers(), path).map(Exposure::contained);
    }
    if (path.getLeaf() instanceof ArrayAccessTree array) {
      return of(new TreePath(path, array.getExpression()))
          .flatMap(v -> v.element(trees.getTypeMirror(path)));
    }
    return value(path)
        .map(value -> of(value).filter(v -> !isReplaced(v, value)))
        .orElseGet(() -> ofField(path).or(() -> ofEach(path)).or(() -> ofThis(path)));
  }

  /**
   * Returns the first mutable state other than {@code this} that one of the expressions exposes.
   */
  Optional<Exposure> first(List<? extends ExpressionTree> expressions, TreePath path) {
    return first(expressions.stream().map(e -> new TreePath(path, e)).toList());
  }

  Optional<Exposure> first(List<TreePath> expressions) {
    return expressions.stream()
        .flatMap(e -> of(e).stream())
        .filter(v -> !v.isObject() && !env.facts().isImmutable(v.type()))
        .findFirst();
  }

  private Optional<Exposure> ofField(TreePath path) {
    return refs.of(path)
        .filter(r -> r.steps().size() == 1 && r.last().getKind().isField())
        .map(r -> (VariableElement) r.last())
        .map(f -> new Exposure(f, Exposure.How.ITSELF, f.asType()));
  }

  /**
   * Returns the local variable or parameter that the expression names, if the variable or parameter
   * is never reassigned.
   */
  private Optional<Element> variable(TreePath path) {
    return Optional.ofNullable(
            path.getLeaf() instanceof IdentifierTree ? trees.getElement(path) : null)
        .filter(v -> !v.getKind().isField() && !occurrences.isReassigned(v));
  }

  private Optional<TreePath> value(TreePath path) {
    return variable(path).flatMap(v -> occurrences.values(v).stream().findFirst());
  }

  /**
   * Returns what is exposed by the variable of an enhanced {@code for} loop, or by the parameter of
   * a lambda that gets each element of a collection.
   */
  private Optional<Exposure> ofEach(TreePath path) {
    return variable(path)
        .flatMap(
            variable ->
                occurrences
                    .loopedOver(variable)
                    .or(() -> occurrences.lambda(variable).flatMap(this::receiver))
                    .flatMap(this::of)
                    .flatMap(v -> v.element(CallExposures.inside(variable.asType()))));
  }

  /**
   * Returns what a result exposes. A new collection exposes the elements that were put into it.
   * Nothing is exposed by a copy whose elements are replaced, or by a copy or an element of a field
   * that is emptied or reassigned.
   */
  Optional<Exposure> ofResult(TreePath expression) {
    TreePath path = AccessPaths.strip(expression);
    SeparateCopies copies = new SeparateCopies(trees, env, occurrences, this);
    return ofFilled(path)
        .filter(v -> v.isLive() || !copies.isTaken(v.of(), path))
        .filter(
            v ->
                v.how() != Exposure.How.COPY
                    || value(path)
                        .flatMap(c -> variable(path))
                        .filter(copies::isDeepened)
                        .isEmpty());
  }

  private Optional<Exposure> ofFilled(TreePath path) {
    return of(path)
        .or(
            () ->
                value(path)
                    .filter(v -> AccessPaths.isCreation(v) || v.getLeaf() instanceof NewArrayTree)
                    .flatMap(v -> variable(path))
                    .map(occurrences::of)
                    .flatMap(new FilledCollections(trees, env, this)::first));
  }

  /**
   * Returns whether the method around the place later assigns a new value to the field, so that the
   * old value is no longer part of the object's state.
   *
   * @param value the place where the old value is read
   */
  private boolean isReplaced(Exposure view, TreePath value) {
    return view.how() == Exposure.How.ITSELF
        && occurrences.values(view.of()).stream()
            .anyMatch(v -> method(v) == method(value) && position(v) > position(value));
  }

  private static @Nullable MethodTree method(TreePath path) {
    TreePath p = path;
    while (p != null && !(p.getLeaf() instanceof MethodTree)) {
      p = p.getParentPath();
    }
    return p == null ? null : (MethodTree) p.getLeaf();
  }

  private long position(TreePath path) {
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  /**
   * Returns the receiver of the method to which the lambda is passed, if the method runs the lambda
   * at once and so presumably passes the receiver's elements to it.
   */
  private Optional<TreePath> receiver(TreePath lambda) {
    TreePath path = lambda.getParentPath();
    return path.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && trees.getElement(path) instanceof ExecutableElement method
            && env.calls().runsAtOnce(Enclosing.type(method).asType(), method.getSimpleName())
        ? Optional.of(new TreePath(new TreePath(path, select), select.getExpression()))
        : Optional.empty();
  }

  private Optional<Exposure> ofThis(TreePath path) {
    return refs.of(path).flatMap(this::ofThis);
  }

  /**
   * Returns what {@code this} exposes. The object itself is state if its class extends, directly or
   * indirectly, a class of the JDK such as {@code ArrayList}. Otherwise, the result is empty.
   */
  Optional<Exposure> ofThis(AccessPath ref) {
    return ref.isSelf() && isOfLibrary((TypeElement) ref.start())
        ? Optional.of(new Exposure(ref.start(), Exposure.How.ITSELF, ref.start().asType()))
        : Optional.empty();
  }

  private boolean isOfLibrary(TypeElement type) {
    TypeElement superclass = TypeFacts.superclass(type);
    return superclass != null
        && (env.calls().isOfLibrary(superclass.asType())
            ? !superclass.getQualifiedName().contentEquals("java.lang.Object")
            : isOfLibrary(superclass));
  }
}
