package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPath;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.check.code.Result;
import dev.latchwork.processor.check.code.Site;
import dev.latchwork.processor.feature.Env;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds state that is put into an object that the caller passed as an argument, such as a
 * collection or array, or that is passed to a function that the caller passed.
 */
final class HandedOutState {
  private final Trees trees;
  private final Env env;
  private final AccessPaths refs;
  private final ExposureAnalysis views;
  private final BodyFacts code;

  HandedOutState(Trees trees, Env env, AccessPaths refs, ExposureAnalysis views, BodyFacts code) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.views = views;
    this.code = code;
  }

  void add(MethodInvocationTree call, ExecutableElement method, Site site) {
    List<? extends ExpressionTree> given = call.getArguments();
    String called = CallExposures.staticName(method);
    if (called.equals("java.lang.System.arraycopy")) {
      addCopied(given.get(2), given.get(0), method, site);
    } else if (called.equals("java.util.Collections.addAll") && given.size() == 2) {
      addCopied(given.get(0), given.get(1), method, site);
    }
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return;
    }
    TreePath receiver = new TreePath(new TreePath(site.path(), select), select.getExpression());
    TypeMirror type = trees.getTypeMirror(receiver);
    if (type == null || refs.of(receiver).filter(r -> isParameter(r, site)).isEmpty()) {
      return;
    }
    String name = method.getSimpleName().toString();
    if (env.calls().isMutator(type, name)) {
      add(call.getArguments(), method, site, true);
    } else if (env.calls().isFunctional(type) && name.matches("accept|apply")) {
      add(call.getArguments(), method, site, false);
    }
  }

  private void add(
      List<? extends ExpressionTree> arguments,
      ExecutableElement method,
      Site site,
      boolean elements) {
    for (int i = 0; i < arguments.size() && i < method.getParameters().size(); i++) {
      if (method.getParameters().get(i).asType().getKind() == TypeKind.TYPEVAR) {
        views
            .of(new TreePath(site.path(), arguments.get(i)))
            .filter(v -> elements || v.how() == Exposure.How.ITSELF)
            .map(v -> new Result(v, Result.Way.HANDED, Optional.of(method), site))
            .ifPresent(code.results()::add);
      } else if (elements && method.getSimpleName().toString().matches("addAll|putAll")) {
        TreePath given = new TreePath(site.path(), arguments.get(i));
        TypeMirror type = trees.getTypeMirror(given);
        views
            .of(given)
            .flatMap(v -> type == null ? Optional.empty() : v.copied(CallExposures.last(type)))
            .map(v -> new Result(v, Result.Way.HANDED, Optional.of(method), site))
            .ifPresent(code.results()::add);
      }
    }
  }

  /**
   * Records that the contents of an array are copied into an array or collection, if that is a
   * parameter of the method.
   */
  private void addCopied(
      ExpressionTree into, ExpressionTree given, ExecutableElement method, Site site) {
    TreePath from = new TreePath(site.path(), given);
    if (trees.getTypeMirror(from) instanceof ArrayType array
        && refs.of(new TreePath(site.path(), into)).filter(r -> isParameter(r, site)).isPresent()) {
      views
          .of(from)
          .flatMap(v -> v.copied(array.getComponentType()))
          .map(v -> new Result(v, Result.Way.HANDED, Optional.of(method), site))
          .ifPresent(code.results()::add);
    }
  }

  /** Returns whether the path is a parameter of the method, and not of a lambda in it. */
  private static boolean isParameter(AccessPath ref, Site site) {
    return ref.steps().isEmpty()
        && site.body().method().filter(m -> m.getParameters().contains(ref.start())).isPresent();
  }
}
