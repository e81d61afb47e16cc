package dev.latchwork.processor.check;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Which field of {@code this} an expression hands out, as it is or as a view of it. */
final class Views {
  private final Trees trees;
  private final Env env;
  private final Refs refs;

  Views(Trees trees, Env env, Refs refs) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
  }

  /** What is handed out. */
  record View(VariableElement field, boolean isView) {}

  Optional<View> of(TreePath expression) {
    TreePath path = Refs.strip(expression);
    if (path.getLeaf() instanceof ConditionalExpressionTree choice) {
      return of(new TreePath(path, choice.getTrueExpression()))
          .or(() -> of(new TreePath(path, choice.getFalseExpression())));
    }
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      return ofCall(path, call);
    }
    return refs.of(path)
        .filter(r -> r.startsAtSelf() && r.steps().size() == 1)
        .filter(r -> r.last() instanceof VariableElement)
        .map(r -> new View((VariableElement) r.last(), false));
  }

  private Optional<View> ofCall(TreePath path, MethodInvocationTree call) {
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    if (isWrapper(method, name) && !call.getArguments().isEmpty()) {
      return of(new TreePath(path, call.getArguments().get(0))).map(Views::viewed);
    }
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
    TypeMirror type = trees.getTypeMirror(receiver);
    if (type == null || !goesOnReading(type, method, name)) {
      return Optional.empty();
    }
    return of(receiver).map(Views::viewed);
  }

  /** A view of a collection, or the next step of a stream that has not run yet. */
  private boolean goesOnReading(TypeMirror type, ExecutableElement method, String name) {
    return env.facts().isView(type, name)
        || (env.calls().isStream(type) && env.calls().isStream(method.getReturnType()));
  }

  private static boolean isWrapper(ExecutableElement method, String name) {
    return switch (Enclosing.type(method).toString()) {
      case "java.util.Collections" ->
          name.startsWith("unmodifiable")
              || name.startsWith("synchronized")
              || name.startsWith("checked");
      case "java.util.Arrays" -> name.equals("asList") || name.equals("stream");
      default -> false;
    };
  }

  private static View viewed(View view) {
    return new View(view.field(), true);
  }
}
