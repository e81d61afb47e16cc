package dev.latchwork.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognizes a method body that does nothing but return a field, or set one. */
final class PlainBody {
  private final List<? extends StatementTree> statements;
  private final List<String> parameters;

  PlainBody(MethodTree method) {
    BlockTree body = method.getBody();
    this.statements = body == null ? List.of() : body.getStatements();
    this.parameters = method.getParameters().stream().map(p -> p.getName().toString()).toList();
  }

  /**
   * Returns the name of the field if the body of a method without parameters is {@code return
   * balance;}; otherwise empty.
   */
  Optional<String> returned() {
    return parameters.isEmpty()
            && statements.size() == 1
            && statements.get(0) instanceof ReturnTree result
        ? field(result.getExpression())
        : Optional.empty();
  }

  /**
   * Returns the name of the field if the body is {@code this.balance = balance;}, where {@code
   * balance} is the only parameter, optionally followed by {@code return this;}; otherwise empty.
   */
  Optional<String> assigned() {
    boolean plain =
        parameters.size() == 1
            && (statements.size() == 1
                || (statements.size() == 2 && returnsThis(statements.get(1))));
    return plain
            && statements.get(0) instanceof ExpressionStatementTree statement
            && statement.getExpression() instanceof AssignmentTree assignment
            && bare(assignment.getExpression()) instanceof IdentifierTree value
            && parameters.contains(value.getName().toString())
        ? field(assignment.getVariable())
        : Optional.empty();
  }

  /**
   * Returns the name of the field that is accessed: by its simple name, unless a parameter has the
   * same name, or through {@code this}. Returns empty if the expression is anything else.
   */
  private Optional<String> field(@Nullable ExpressionTree expression) {
    Tree bare = bare(expression);
    if (bare instanceof IdentifierTree name && !isThis(name)) {
      return Optional.of(name.getName().toString()).filter(n -> !parameters.contains(n));
    }
    return bare instanceof MemberSelectTree select && isThis(select.getExpression())
        ? Optional.of(select.getIdentifier().toString())
        : Optional.empty();
  }

  private static boolean returnsThis(StatementTree statement) {
    return statement instanceof ReturnTree result && isThis(result.getExpression());
  }

  private static boolean isThis(@Nullable Tree expression) {
    return expression instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  private static @Nullable Tree bare(@Nullable ExpressionTree expression) {
    return expression instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : expression;
  }
}
