package dev.latchwork.processor.check.cure;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.Call;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.model.Edit;
import dev.latchwork.processor.patch.model.Mend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Replaces {@code a.setX(a.getX() + 1)} with {@code a.updateX(x -> x + 1)}. */
final class UpdateCure {
  private final Trees trees;
  private final Env env;
  private final Accessors accessors;

  UpdateCure(Trees trees, Env env, Accessors accessors) {
    this.trees = trees;
    this.env = env;
    this.accessors = accessors;
  }

  /**
   * @param getter the call in the setter's argument that reads the same field of the same object
   */
  Optional<Mend> of(Call setter, Call getter, VariableElement field, DefUseIndex occurrences) {
    TreePath path = setter.site().path();
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || !(call.getMethodSelect() instanceof MemberSelectTree select)
        || !(getter.site().path().getLeaf() instanceof MethodInvocationTree read)
        || !fits(new TreePath(path, call.getArguments().get(0)), field, setter.objectType())) {
      return Optional.empty();
    }
    Optional<SourceEdits> source = SourceEdits.of(trees, path);
    return accessors
        .updater(setter.objectType(), field)
        .filter(u -> isOverField(u, field, setter.objectType()))
        .flatMap(u -> source.flatMap(s -> edits(s, path, select, read, u, field, occurrences)));
  }

  private Optional<Mend> edits(
      SourceEdits source,
      TreePath path,
      MemberSelectTree select,
      MethodInvocationTree read,
      ExecutableElement updater,
      VariableElement field,
      DefUseIndex occurrences) {
    ExpressionTree argument = ((MethodInvocationTree) path.getLeaf()).getArguments().get(0);
    List<Tree> reads = new ArrayList<>();
    boolean isPure =
        isPure(new TreePath(path, argument), source.text(read), reads, source, occurrences);
    Optional<String> parameter =
        new LocalNames(path).free(field.getSimpleName().toString(), "value", "before");
    if (!isPure || reads.isEmpty() || parameter.isEmpty() || !source.isWritten(select)) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(
        source.replace(
            source.nameStart(select), source.end(select), updater.getSimpleName().toString()));
    edits.add(
        source.replace(source.start(argument), source.start(argument), parameter.get() + " -> "));
    reads.forEach(r -> edits.add(source.replace(r, parameter.get())));
    return Optional.of(new Mend(edits));
  }

  /**
   * Returns whether the expression only computes, and only from calls of the getter and from values
   * that a lambda may use.
   *
   * @param read the source text of the call of the getter
   * @param reads receives the calls in the expression
   */
  private boolean isPure(
      TreePath path, String read, List<Tree> reads, SourceEdits source, DefUseIndex occurrences) {
    Tree tree = path.getLeaf();
    if (tree instanceof MethodInvocationTree) {
      reads.add(tree);
      return source.text(tree).equals(read);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return isSettled(trees.getElement(path), occurrences);
    }
    if (tree instanceof BinaryTree binary) {
      return isPure(new TreePath(path, binary.getLeftOperand()), read, reads, source, occurrences)
          && isPure(new TreePath(path, binary.getRightOperand()), read, reads, source, occurrences);
    }
    ExpressionTree inner =
        tree instanceof ParenthesizedTree parenthesized
            ? parenthesized.getExpression()
            : tree instanceof TypeCastTree cast
                ? cast.getExpression()
                : tree instanceof UnaryTree unary && !unary.getKind().name().endsWith("CREMENT")
                    ? unary.getExpression()
                    : null;
    return tree instanceof LiteralTree
        || (inner != null && isPure(new TreePath(path, inner), read, reads, source, occurrences));
  }

  private static boolean isSettled(Element element, DefUseIndex occurrences) {
    if (!(element instanceof VariableElement variable)) {
      return false;
    }
    return variable.getKind() == ElementKind.ENUM_CONSTANT
        || (variable.getKind().isField()
            ? variable.getModifiers().contains(Modifier.FINAL)
                && variable.getModifiers().contains(Modifier.STATIC)
            : !occurrences.isReassigned(variable));
  }

  /**
   * Returns whether the updater takes a function whose parameter and result have the field's type.
   */
  private boolean isOverField(ExecutableElement updater, VariableElement field, TypeMirror object) {
    if (!(updater.getParameters().get(0).asType() instanceof DeclaredType function)) {
      return false;
    }
    TypeKind kind = env.types().asMemberOf((DeclaredType) object, field).getKind();
    return switch (function.asElement().getSimpleName().toString()) {
      case "IntUnaryOperator" -> kind == TypeKind.INT;
      case "LongUnaryOperator" -> kind == TypeKind.LONG;
      case "DoubleUnaryOperator" -> kind == TypeKind.DOUBLE;
      case "UnaryOperator" -> true;
      default -> false;
    };
  }

  /**
   * Returns whether the value can be the result of the updating lambda: it has the field's type, or
   * converts implicitly to a field of type {@code int}, {@code long} or {@code double}.
   */
  private boolean fits(TreePath value, VariableElement field, TypeMirror object) {
    TypeMirror type = trees.getTypeMirror(value);
    if (type == null || !(object instanceof DeclaredType declared)) {
      return false;
    }
    TypeMirror wanted = env.types().asMemberOf(declared, field);
    return switch (wanted.getKind()) {
      case INT, LONG, DOUBLE -> env.types().isAssignable(type, wanted);
      default -> env.types().isSameType(type, wanted);
    };
  }
}
