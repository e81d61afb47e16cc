package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a method tests a field of its object and, depending on the test, throws an
 * exception. Such a method is assumed not to overwrite a value that another thread has stored in
 * the field. The source may not be attributed yet, so only the names of fields are known.
 */
final class RefusedChanges extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> fields;
  private final Set<String> parameters;
  private boolean inTest;
  private boolean found;

  private RefusedChanges(Set<String> fields, Set<String> parameters) {
    this.fields = fields;
    this.parameters = parameters;
  }

  /**
   * Returns whether the method contains an {@code if} whose condition mentions a field of its
   * class, and whose branch for true ends with {@code throw}.
   *
   * @param fields the names of the fields of the class
   */
  static boolean areIn(MethodTree method, Set<String> fields) {
    Set<String> parameters =
        method.getParameters().stream()
            .map(p -> p.getName().toString())
            .collect(Collectors.toSet());
    RefusedChanges refused = new RefusedChanges(fields, parameters);
    refused.scan(method.getBody(), null);
    return refused.found;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    if (isThrow(tree.getThenStatement())) {
      inTest = true;
      scan(tree.getCondition(), null);
      inTest = false;
    }
    scan(tree.getThenStatement(), null);
    return scan(tree.getElseStatement(), null);
  }

  private static boolean isThrow(StatementTree statement) {
    List<? extends Tree> statements =
        statement instanceof BlockTree block ? block.getStatements() : List.of(statement);
    return !statements.isEmpty() && statements.get(statements.size() - 1) instanceof ThrowTree;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    String name = tree.getName().toString();
    found |= inTest && fields.contains(name) && !parameters.contains(name);
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    found |=
        inTest
            && tree.getExpression().toString().equals("this")
            && fields.contains(tree.getIdentifier().toString());
    return super.visitMemberSelect(tree, null);
  }
}
