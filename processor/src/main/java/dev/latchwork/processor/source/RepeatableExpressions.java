package dev.latchwork.processor.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.latchwork.processor.types.known.KnownPureCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Recognizes expressions that are constant or computed from a constructor's parameters. Since
 * nothing is resolved yet, it judges by names and may be wrong. Therefore a copier compares the
 * copy's value with the original's.
 */
final class RepeatableExpressions {
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final Function<ExpressionTree, Optional<Integer>> parameter;
  private final Predicate<String> local;

  /**
   * @param parameter finds the index of the parameter that an expression stands for
   * @param local recognizes the names of parameters and local variables
   */
  RepeatableExpressions(
      Function<ExpressionTree, Optional<Integer>> parameter, Predicate<String> local) {
    this.parameter = parameter;
    this.local = local;
  }

  /** The parameters that the expression is computed from; empty if it depends on other things. */
  Optional<Set<Integer>> of(ExpressionTree value) {
    Optional<Integer> own = parameter.apply(value);
    if (own.isPresent()) {
      return own.map(Set::of);
    }
    if (value instanceof LiteralTree) {
      return Optional.of(Set.of());
    }
    if (value instanceof IdentifierTree name) {
      return isConstant(name.getName().toString()) ? Optional.of(Set.of()) : Optional.empty();
    }
    if (value instanceof MemberSelectTree select) {
      return member(select);
    }
    if (value instanceof MethodInvocationTree call) {
      return call(call);
    }
    return operands(value).flatMap(this::all);
  }

  /** The operands of an expression that does nothing but compute; empty for any other. */
  private static Optional<List<ExpressionTree>> operands(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return Optional.of(List.of(inner.getExpression()));
    }
    if (value instanceof TypeCastTree cast) {
      return Optional.of(List.of(cast.getExpression()));
    }
    if (value instanceof InstanceOfTree test) {
      return Optional.of(List.of(test.getExpression()));
    }
    if (value instanceof UnaryTree unary && !unary.getKind().name().matches("(PRE|POST)FIX_.*")) {
      return Optional.of(List.of(unary.getExpression()));
    }
    if (value instanceof BinaryTree binary) {
      return Optional.of(List.of(binary.getLeftOperand(), binary.getRightOperand()));
    }
    return value instanceof ConditionalExpressionTree either
        ? Optional.of(
            List.of(either.getCondition(), either.getTrueExpression(), either.getFalseExpression()))
        : Optional.empty();
  }

  private Optional<Set<Integer>> all(List<? extends ExpressionTree> values) {
    Set<Integer> used = new HashSet<>();
    for (ExpressionTree value : values) {
      Optional<Set<Integer>> of = of(value);
      if (of.isEmpty()) {
        return of;
      }
      used.addAll(of.get());
    }
    return Optional.of(used);
  }

  /** A class literal, a constant of another type, or the length of an array. */
  private Optional<Set<Integer>> member(MemberSelectTree select) {
    String member = select.getIdentifier().toString();
    if (member.equals("class") || (isType(select.getExpression()) && isUpper(member))) {
      return Optional.of(Set.of());
    }
    return member.equals("length") ? of(select.getExpression()) : Optional.empty();
  }

  private Optional<Set<Integer>> call(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    String method = select.getIdentifier().toString();
    if (isType(select.getExpression())) {
      return KnownPureCalls.isStatic(select.getExpression().toString(), method)
          ? all(call.getArguments())
          : Optional.empty();
    }
    return KnownPureCalls.isTelling(method)
        ? of(select.getExpression())
            .flatMap(
                used ->
                    all(call.getArguments())
                        .map(
                            others -> {
                              Set<Integer> both = new HashSet<>(used);
                              both.addAll(others);
                              return both;
                            }))
        : Optional.empty();
  }

  private boolean isType(ExpressionTree name) {
    if (name instanceof IdentifierTree simple) {
      String text = simple.getName().toString();
      return isUpper(text) && !CONSTANT.matcher(text).matches() && !local.test(text);
    }
    return name instanceof MemberSelectTree select
        && isUpper(select.getIdentifier().toString())
        && select.toString().matches("[\\w.]+");
  }

  private boolean isConstant(String name) {
    return CONSTANT.matcher(name).matches() && !local.test(name);
  }

  private static boolean isUpper(String name) {
    return Character.isUpperCase(name.charAt(0));
  }
}
