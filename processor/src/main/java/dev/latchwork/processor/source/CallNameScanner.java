package dev.latchwork.processor.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.latchwork.processor.types.CalledMethods;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what a body calls, before its names are resolved. */
final class CallNameScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> methods = new HashSet<>();
  private final Set<String> made = new HashSet<>();
  private boolean passesThis;

  private CallNameScanner() {}

  static CalledMethods.Calls in(MethodTree method) {
    CallNameScanner names = new CallNameScanner();
    names.scan(method.getBody(), null);
    return new CalledMethods.Calls(names.methods, names.made, names.passesThis);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    methods.add(last(call.getMethodSelect()));
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    methods.add(reference.getName().toString());
    return isThis(reference.getQualifierExpression())
        ? null
        : super.visitMemberReference(reference, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
    made.add(last(creation.getIdentifier()));
    return super.visitNewClass(creation, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    passesThis |= isThis(select);
    return isThis(select.getExpression()) ? null : super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    passesThis |= isThis(name);
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree operation, @Nullable Void unused) {
    boolean compares =
        operation.getKind() == Tree.Kind.EQUAL_TO || operation.getKind() == Tree.Kind.NOT_EQUAL_TO;
    for (ExpressionTree operand :
        new ExpressionTree[] {operation.getLeftOperand(), operation.getRightOperand()}) {
      if (!compares || !isThis(operand)) {
        scan(operand, null);
      }
    }
    return null;
  }

  /** Also that of a class around. */
  private static boolean isThis(Tree expression) {
    return (expression instanceof IdentifierTree || expression instanceof MemberSelectTree)
        && last(expression).equals("this");
  }

  private static String last(Tree name) {
    if (name instanceof IdentifierTree simple) {
      return simple.getName().toString();
    }
    if (name instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return name instanceof ParameterizedTypeTree generic ? last(generic.getType()) : "";
  }
}
