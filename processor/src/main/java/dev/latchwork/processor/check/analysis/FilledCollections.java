package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.feature.Env;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds out which state is put into a collection or array that a method creates. */
final class FilledCollections {
  private static final Set<String> WHOLE = Set.of("addAll", "putAll");

  private static final Set<String> ONE =
      Set.of(
          "add", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push", "put", "set");

  private final Trees trees;
  private final Env env;
  private final ExposureAnalysis views;

  FilledCollections(Trees trees, Env env, ExposureAnalysis views) {
    this.trees = trees;
    this.env = env;
    this.views = views;
  }

  /** Returns the first mutable state that one of the uses of a collection or array puts into it. */
  Optional<Exposure> first(List<TreePath> uses) {
    return uses.stream()
        .flatMap(u -> put(u).stream())
        .filter(v -> !env.facts().isImmutable(v.type()))
        .findFirst();
  }

  private Optional<Exposure> put(TreePath use) {
    TreePath outer = use.getParentPath();
    TreePath around = outer.getParentPath();
    if (outer.getLeaf() instanceof MemberSelectTree select
        && around.getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == select
        && !call.getArguments().isEmpty()) {
      ExpressionTree given = call.getArguments().get(call.getArguments().size() - 1);
      return put(select.getIdentifier().toString(), new TreePath(around, given));
    }
    if (outer.getLeaf() instanceof MethodInvocationTree call) {
      return putByCall(use, outer, call);
    }
    if (outer.getLeaf() instanceof ArrayAccessTree element
        && around.getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == element) {
      return put("set", new TreePath(around, assignment.getExpression()));
    }
    if (outer.getLeaf() instanceof MemberReferenceTree reference
        && ONE.contains(reference.getName().toString())
        && around.getLeaf() instanceof MethodInvocationTree walk
        && walk.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().toString().startsWith("forEach")) {
      return whole(new TreePath(new TreePath(around, select), select.getExpression()));
    }
    return Optional.empty();
  }

  /**
   * Handles {@code Collections.addAll(copy, row)} and {@code System.arraycopy(row, 0, copy, 0, 2)}.
   */
  private Optional<Exposure> putByCall(TreePath use, TreePath path, MethodInvocationTree call) {
    List<? extends ExpressionTree> given = call.getArguments();
    String method = CallExposures.staticName(trees.getElement(path));
    if (method.equals("java.util.Collections.addAll") && given.get(0) == use.getLeaf()) {
      return given.stream()
          .skip(1)
          .flatMap(g -> ofEach(new TreePath(path, g), given.size() == 2).stream())
          .findFirst();
    }
    return method.equals("java.lang.System.arraycopy") && given.get(2) == use.getLeaf()
        ? whole(new TreePath(path, given.get(0)))
        : Optional.empty();
  }

  private Optional<Exposure> ofEach(TreePath given, boolean isOnly) {
    TypeMirror type = trees.getTypeMirror(given);
    return isOnly && type != null && type.getKind() == TypeKind.ARRAY
        ? whole(given)
        : put("add", given);
  }

  private Optional<Exposure> put(String method, TreePath given) {
    if (WHOLE.contains(method)) {
      return whole(given);
    }
    return ONE.contains(method)
        ? views
            .of(given)
            .filter(v -> !v.isObject())
            .map(
                v -> v.isLive() ? v.contained() : new Exposure(v.of(), Exposure.How.COPY, v.type()))
        : Optional.empty();
  }

  private Optional<Exposure> whole(TreePath given) {
    TypeMirror type = trees.getTypeMirror(given);
    return type == null
        ? Optional.empty()
        : views
            .of(given)
            .flatMap(
                v ->
                    v.copied(
                        type instanceof ArrayType array
                            ? array.getComponentType()
                            : CallExposures.last(type)));
  }
}
