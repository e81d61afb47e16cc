package dev.latchwork.processor.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Which field of an object an expression hands out: itself, a view of it or what is in it. */
final class Views {
  private final Trees trees;
  private final Env env;
  private final Refs refs;
  private final Occurrences occurrences;

  Views(Trees trees, Env env, Refs refs, Occurrences occurrences) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.occurrences = occurrences;
  }

  /** How much of the field it is. */
  enum How {
    ITSELF,
    VIEW,
    /** A view that has been made something else of each element. */
    MAPPED,
    ELEMENT
  }

  /**
   * What is handed out.
   *
   * @param type of an element its own type, else that of the field
   */
  record View(VariableElement field, How how, TypeMirror type) {
    private View viewed() {
      return how == How.ITSELF ? new View(field, How.VIEW, type) : this;
    }

    private View mapped() {
      return new View(field, How.MAPPED, type);
    }

    private Optional<View> element(TypeMirror of) {
      return how == How.MAPPED ? Optional.empty() : Optional.of(new View(field, How.ELEMENT, of));
    }
  }

  Optional<View> of(TreePath expression) {
    TreePath path = Refs.strip(expression);
    if (path.getLeaf() instanceof ConditionalExpressionTree choice) {
      return of(new TreePath(path, choice.getTrueExpression()))
          .or(() -> of(new TreePath(path, choice.getFalseExpression())));
    }
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      return ofCall(path, call);
    }
    if (path.getLeaf() instanceof NewClassTree creation) {
      return ofCopy(path, creation.getArguments());
    }
    if (path.getLeaf() instanceof ArrayAccessTree array) {
      return elementOf(new TreePath(path, array.getExpression()), trees.getTypeMirror(path));
    }
    return ofField(path).or(() -> ofVariable(path));
  }

  private Optional<View> ofField(TreePath path) {
    return refs.of(path)
        .filter(r -> r.steps().size() == 1 && r.last().getKind().isField())
        .map(r -> (VariableElement) r.last())
        .map(f -> new View(f, How.ITSELF, f.asType()));
  }

  /** By what it was made from, what a loop or a function goes over. */
  private Optional<View> ofVariable(TreePath path) {
    Element variable = path.getLeaf() instanceof IdentifierTree ? trees.getElement(path) : null;
    if (variable == null || variable.getKind().isField() || occurrences.isReassigned(variable)) {
      return Optional.empty();
    }
    List<TreePath> values = occurrences.values(variable);
    if (!values.isEmpty()) {
      return of(values.get(0));
    }
    return occurrences
        .loopedOver(variable)
        .or(() -> occurrences.lambda(variable).flatMap(this::receiver))
        .flatMap(p -> elementOf(p, variable.asType()));
  }

  /** What the method is called on that the lambda is given to, if it has its elements. */
  private Optional<TreePath> receiver(TreePath lambda) {
    TreePath path = lambda.getParentPath();
    return path.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
            && trees.getElement(path) instanceof ExecutableElement method
            && env.calls().runsAtOnce(Enclosing.type(method).asType(), method.getSimpleName())
        ? Optional.of(new TreePath(new TreePath(path, select), select.getExpression()))
        : Optional.empty();
  }

  private Optional<View> elementOf(TreePath container, TypeMirror type) {
    return of(container).flatMap(v -> v.element(type));
  }

  private Optional<View> ofCall(TreePath path, MethodInvocationTree call) {
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    String owner = Enclosing.type(method).toString();
    if (isWrapper(owner, name)) {
      return call.getArguments().stream()
          .flatMap(a -> of(new TreePath(path, a)).stream())
          .findFirst()
          .map(View::viewed);
    }
    if (name.equals("copyOf") && env.calls().isOfLibrary(Enclosing.type(method).asType())) {
      return ofCopy(path, call.getArguments());
    }
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
    TypeMirror type = trees.getTypeMirror(receiver);
    return type == null ? Optional.empty() : ofResult(receiver, type, method, path);
  }

  private Optional<View> ofResult(
      TreePath receiver, TypeMirror type, ExecutableElement method, TreePath path) {
    String name = method.getSimpleName().toString();
    if (env.calls().isElement(type, name)) {
      return elementOf(receiver, inside(trees.getTypeMirror(path)));
    }
    if (env.facts().isView(type, name) || env.calls().keepsElements(type, name)) {
      return of(receiver).map(View::viewed);
    }
    if (!env.calls().isStream(type)) {
      return Optional.empty();
    }
    if (name.equals("toList")) {
      return elementOf(receiver, last(type));
    }
    return env.calls().isStream(method.getReturnType())
        ? of(receiver).map(View::mapped)
        : Optional.empty();
  }

  /** A copy of a collection has the same elements. */
  private Optional<View> ofCopy(TreePath path, List<? extends ExpressionTree> arguments) {
    TypeMirror type = trees.getTypeMirror(path);
    if (arguments.size() != 1 || type == null || env.facts().container(type).isEmpty()) {
      return Optional.empty();
    }
    TreePath original = new TreePath(path, arguments.get(0));
    return elementOf(original, last(type));
  }

  /** Of an Optional or an entry, what is in it. */
  private TypeMirror inside(TypeMirror type) {
    String name = type.toString();
    return name.startsWith("java.util.Optional<") || name.startsWith("java.util.Map.Entry<")
        ? last(type)
        : type;
  }

  private static TypeMirror last(TypeMirror type) {
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
  }

  private static boolean isWrapper(String owner, String name) {
    return switch (owner.replaceFirst("<.*", "")) {
      case "java.util.Collections" ->
          name.startsWith("unmodifiable")
              || name.startsWith("singleton")
              || name.startsWith("synchronized")
              || name.startsWith("checked");
      case "java.util.Arrays" -> name.equals("asList") || name.equals("stream");
      case "java.util.Optional" -> name.startsWith("of");
      case "java.util.List", "java.util.Set", "java.util.Map", "java.util.stream.Stream" ->
          name.equals("of");
      default -> false;
    };
  }
}
