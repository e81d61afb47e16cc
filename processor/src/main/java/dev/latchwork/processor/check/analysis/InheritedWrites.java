package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.latchwork.processor.types.Members;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a method, perhaps in another source, assigns fields of its object. The source
 * may not be attributed yet, so only the names of fields are known. If a local variable or
 * parameter has the name of a field, an assignment to that name counts only if it is written with
 * {@code this}.
 */
final class InheritedWrites extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> locals = new HashSet<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> writtenByThis = new HashSet<>();

  private InheritedWrites() {}

  /**
   * Returns whether the method assigns fields of its object.
   *
   * @param fields the names of the fields of the class
   */
  static boolean areIn(MethodTree method, Set<String> fields) {
    InheritedWrites writes = new InheritedWrites();
    writes.scan(method, null);
    writes.written.removeAll(writes.locals);
    writes.written.addAll(writes.writtenByThis);
    return writes.written.stream().anyMatch(fields::contains);
  }

  static Set<String> fields(TypeElement type) {
    return Members.instanceFields(type).stream()
        .map(f -> f.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    locals.add(tree.getName().toString());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    write(tree.getVariable());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    write(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    if (Mutations.isAssigned(tree.getExpression(), tree)) {
      write(tree.getExpression());
    }
    return super.visitUnary(tree, null);
  }

  private void write(ExpressionTree variable) {
    if (variable instanceof IdentifierTree identifier) {
      written.add(identifier.getName().toString());
    } else if (variable instanceof MemberSelectTree select
        && select.getExpression().toString().equals("this")) {
      writtenByThis.add(select.getIdentifier().toString());
    }
  }
}
