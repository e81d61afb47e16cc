package dev.latchwork.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.latchwork.processor.types.WrittenMembers.ConstructorBody;
import dev.latchwork.processor.types.WrittenMembers.ConstructorCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameters that a constructor stores unchanged in fields, the fields that it sets to
 * constants or computes from its parameters, and what it passes to {@code this(..)} or {@code
 * super(..)}. It compares only names, since nothing is resolved yet.
 */
final class ConstructorScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** The names of methods that check and return their first argument. */
  private static final Set<String> CHECKS =
      Set.of("requireNonNull", "checkNotNull", "notNull", "assertNotNull");

  private final List<String> parameters;

  /** The number of assignments to each name. The names of fields begin with {@code this.} */
  private final Map<String, Integer> assigned = new HashMap<>();

  private final Set<String> locals = new HashSet<>();

  private ConstructorScanner(List<String> parameters) {
    this.parameters = parameters;
  }

  static ConstructorBody in(MethodTree constructor) {
    List<String> parameters =
        constructor.getParameters().stream().map(p -> p.getName().toString()).toList();
    ConstructorScanner names = new ConstructorScanner(parameters);
    BlockTree body = constructor.getBody();
    if (body == null) {
      return new ConstructorBody(Map.of(), Map.of(), Map.of(), Optional.empty());
    }
    names.scan(body, null);
    Map<Integer, List<String>> kept = new HashMap<>();
    Map<String, Set<Integer>> computed = new HashMap<>();
    Map<String, Set<Integer>> altered = new HashMap<>();
    for (StatementTree statement : body.getStatements()) {
      if (statement instanceof ExpressionStatementTree line
          && line.getExpression() instanceof AssignmentTree assignment) {
        names.keep(assignment, kept);
        names.compute(assignment, computed);
        if (isArithmetic(assignment.getExpression())) {
          names.compute(assignment, altered);
        }
      }
    }
    return new ConstructorBody(kept, computed, altered, names.first(body.getStatements()));
  }

  /**
   * Records a parameter that is stored in a field. A field that is assigned more than once is left
   * out, since it may hold another value in the end.
   */
  private void keep(AssignmentTree assignment, Map<Integer, List<String>> kept) {
    Optional<Integer> parameter = parameter(assignment.getExpression());
    Optional<String> field = field(assignment.getVariable());
    if (parameter.isPresent()
        && field.isPresent()
        && assigned.getOrDefault("this." + field.get(), 0) == 1) {
      kept.computeIfAbsent(parameter.get(), p -> new ArrayList<>()).add(field.get());
    }
  }

  private void compute(AssignmentTree assignment, Map<String, Set<Integer>> computed) {
    Optional<String> field = field(assignment.getVariable());
    Optional<Set<Integer>> used = expressions().of(assignment.getExpression());
    if (field.isPresent()
        && used.isPresent()
        && assigned.getOrDefault("this." + field.get(), 0) == 1) {
      computed.put(field.get(), used.get());
    }
  }

  private static boolean isArithmetic(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return isArithmetic(inner.getExpression());
    }
    if (value instanceof TypeCastTree cast) {
      return isArithmetic(cast.getExpression());
    }
    return switch (value.getKind()) {
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER, LEFT_SHIFT, RIGHT_SHIFT, UNARY_MINUS -> true;
      default -> false;
    };
  }

  private RepeatableExpressions expressions() {
    return new RepeatableExpressions(this::parameter, this::isLocal);
  }

  private Optional<ConstructorCall> first(List<? extends StatementTree> statements) {
    if (!statements.isEmpty()
        && statements.get(0) instanceof ExpressionStatementTree line
        && line.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"))) {
      return Optional.of(
          new ConstructorCall(
              name.getName().contentEquals("super"),
              call.getArguments().stream().map(this::parameter).toList(),
              call.getArguments().stream().map(a -> expressions().of(a)).toList()));
    }
    return Optional.empty();
  }

  /**
   * Returns the index of the parameter to which an expression evaluates, possibly after a check or
   * a cast; empty if there is none, or if the constructor assigns another value to that parameter.
   */
  private Optional<Integer> parameter(ExpressionTree value) {
    if (value instanceof ParenthesizedTree inner) {
      return parameter(inner.getExpression());
    }
    if (value instanceof TypeCastTree cast) {
      return parameter(cast.getExpression());
    }
    if (value instanceof MethodInvocationTree call
        && !call.getArguments().isEmpty()
        && CHECKS.contains(last(call.getMethodSelect()))) {
      return parameter(call.getArguments().get(0));
    }
    if (!(value instanceof IdentifierTree name)) {
      return Optional.empty();
    }
    String simple = name.getName().toString();
    return parameters.contains(simple) && !assigned.containsKey(simple)
        ? Optional.of(parameters.indexOf(simple))
        : Optional.empty();
  }

  /**
   * Returns the name of a variable if it is a field of the object that is constructed; otherwise
   * empty. A simple name is taken to be a field if no parameter or local has that name.
   */
  private Optional<String> field(Tree variable) {
    if (variable instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree object
        && object.getName().contentEquals("this")) {
      return Optional.of(select.getIdentifier().toString());
    }
    return variable instanceof IdentifierTree name && !isLocal(name.getName().toString())
        ? Optional.of(name.getName().toString())
        : Optional.empty();
  }

  private boolean isLocal(String name) {
    return parameters.contains(name) || locals.contains(name);
  }

  private static String last(Tree name) {
    if (name instanceof IdentifierTree simple) {
      return simple.getName().toString();
    }
    return name instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
  }

  @Override
  public @Nullable Void visitVariable(VariableTree local, @Nullable Void unused) {
    locals.add(local.getName().toString());
    return super.visitVariable(local, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    count(assignment.getVariable());
    return super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree assignment, @Nullable Void unused) {
    count(assignment.getVariable());
    return super.visitCompoundAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree change, @Nullable Void unused) {
    if (change.getKind().name().matches("(PREFIX|POSTFIX)_.*")) {
      count(change.getExpression());
    }
    return super.visitUnary(change, null);
  }

  private void count(Tree variable) {
    Optional<String> field = field(variable);
    if (field.isPresent()) {
      assigned.merge("this." + field.get(), 1, Integer::sum);
    } else if (variable instanceof IdentifierTree name) {
      assigned.merge(name.getName().toString(), 1, Integer::sum);
    }
  }
}
