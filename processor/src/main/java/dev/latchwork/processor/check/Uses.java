package dev.latchwork.processor.check;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns expressions into what the checks look at. */
final class Uses {
  private static final Set<String> CHANGE_THEIR_FIRST =
      Set.of(
          "addAll",
          "fill",
          "parallelSetAll",
          "reverse",
          "rotate",
          "setAll",
          "shuffle",
          "sort",
          "swap");
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.Arrays", "java.util.Collections");

  private final Trees trees;
  private final Env env;
  private final Refs refs;
  private final Views views;
  private final Code code;

  Uses(Trees trees, Env env, Refs refs, Code code) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.views = new Views(trees, env, refs);
    this.code = code;
  }

  void creation(NewClassTree tree, Site site, Fate fate) {
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

  void call(MethodInvocationTree tree, Site site) {
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
  }

  void reference(MemberReferenceTree tree, Site site) {
    TreePath qualifier = new TreePath(site.path(), tree.getQualifierExpression());
    if (!(trees.getElement(site.path()) instanceof ExecutableElement method)) {
      return;
    }
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      TypeElement type = Enclosing.type(method);
      code.creations().add(new Creation(type, false, Fate.AT_ONCE, List.of(), site));
    } else {
      boolean ofType = trees.getElement(qualifier) instanceof TypeElement;
      add(
          method,
          Optional.of(qualifier),
          ofType ? Optional.empty() : refs.of(qualifier),
          List.of(),
          site);
    }
  }

  private void add(
      ExecutableElement method,
      Optional<TreePath> receiver,
      Optional<Ref> object,
      List<Optional<Ref>> arguments,
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
                site));
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

  private List<Optional<Ref>> arguments(List<? extends ExpressionTree> arguments, TreePath path) {
    return arguments.stream().map(a -> refs.of(new TreePath(path, a))).toList();
  }

  void access(VariableElement field, Site site) {
    Access.How how = how(site.path(), field);
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    Tree parent = site.path().getParentPath().getLeaf();
    Optional<Ref> value =
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
                site));
  }

  private Access.How how(TreePath path, VariableElement field) {
    TreePath parent = path.getParentPath();
    Tree inner = path.getLeaf();
    while (parent.getLeaf() instanceof ParenthesizedTree) {
      inner = parent.getLeaf();
      parent = parent.getParentPath();
    }
    Tree outer = parent.getLeaf();
    if (isAssigned(inner, outer)) {
      return outer instanceof AssignmentTree ? Access.How.WRITE : Access.How.UPDATE;
    }
    while (outer instanceof ArrayAccessTree array && array.getExpression() == inner) {
      inner = outer;
      parent = parent.getParentPath();
      outer = parent.getLeaf();
      if (isAssigned(inner, outer)) {
        return Access.How.ELEMENT;
      }
    }
    if (outer instanceof MemberSelectTree select
        && parent.getParentPath().getLeaf() instanceof MethodInvocationTree
        && env.calls().isMutator(field.asType(), select.getIdentifier())) {
      return Access.How.CHANGE;
    }
    return outer instanceof MethodInvocationTree call && isChanged(inner, call, parent)
        ? field.asType().getKind() == TypeKind.ARRAY ? Access.How.ELEMENT : Access.How.CHANGE
        : Access.How.READ;
  }

  private static boolean isAssigned(Tree tree, Tree by) {
    if (by instanceof AssignmentTree assignment) {
      return assignment.getVariable() == tree;
    }
    if (by instanceof CompoundAssignmentTree assignment) {
      return assignment.getVariable() == tree;
    }
    return by instanceof UnaryTree unary
        && switch (unary.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
          default -> false;
        };
  }

  /** {@code Collections.sort(list)} and the like. */
  private boolean isChanged(Tree argument, MethodInvocationTree call, TreePath path) {
    return !call.getArguments().isEmpty()
        && call.getArguments().get(0) == argument
        && trees.getElement(path) instanceof ExecutableElement method
        && CHANGE_THEIR_FIRST.contains(method.getSimpleName().toString())
        && COLLECTIONS.contains(Enclosing.type(method).toString());
  }

  void result(TreePath expression, Site site) {
    views
        .of(expression)
        .ifPresent(v -> code.results().add(new Result(v.field(), v.isView(), site)));
  }
}
