package dev.latchwork.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a method accesses through its parameters, as in {@code other.balance}. */
final class ParameterParts extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();

  private ParameterParts() {}

  /**
   * Returns, for each parameter name, the names of the fields that are accessed through the
   * parameter. The method may also store the parameter in a field, as in {@code this.other =
   * other}, or test {@code other == null}. A parameter that is used in any other way is left out.
   */
  static Map<String, Set<String>> of(MethodTree method) {
    ParameterParts found = new ParameterParts();
    for (VariableTree parameter : method.getParameters()) {
      found.parts.put(parameter.getName().toString(), new HashSet<>());
    }
    found.scan(method.getBody(), null);
    found.parts.keySet().removeAll(found.elsewhere);
    return found.parts;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    // a method that is called on a parameter may read all fields of the parameter
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? scan(call.getArguments(), scan(select.getExpression(), null))
        : super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    if (select.getExpression() instanceof IdentifierTree name
        && parts.containsKey(name.getName().toString())) {
      parts.get(name.getName().toString()).add(select.getIdentifier().toString());
      return null;
    }
    return super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
    return assignment.getExpression() instanceof IdentifierTree
            && assignment.getVariable() instanceof MemberSelectTree select
            && select.getExpression().toString().equals("this")
        ? null
        : super.visitAssignment(assignment, null);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree operation, @Nullable Void unused) {
    boolean compares =
        operation.getKind() == Tree.Kind.EQUAL_TO || operation.getKind() == Tree.Kind.NOT_EQUAL_TO;
    return compares
            && operation.getLeftOperand() instanceof IdentifierTree
            && operation.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL
        ? null
        : super.visitBinary(operation, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    elsewhere.add(name.getName().toString());
    return null;
  }
}
