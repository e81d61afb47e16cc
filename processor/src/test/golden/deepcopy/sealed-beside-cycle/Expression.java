package expressions;

sealed interface Expression
    permits Expression.Negated, Expression.Sum, Expression.Literal {
  record Negated(Expression of) implements Expression {}

  record Sum(Pair<Expression> of) implements Expression {}

  record Literal(int[] digits) implements Expression {}

  record Pair<T>(T left, T right) {}
}
