package dev.latchwork.processor.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.latchwork.processor.types.CalledMethods;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names of the methods that a body calls or refers to with {@code ::}, and of the
 * classes that it instantiates, before these names are resolved. Also finds out whether the body
 * uses {@code this} as a value.
 */
final class CallNameScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<String> methods = new HashSet<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> made = new HashSet<>();
  private boolean passesThis;

  private CallNameScanner() {}

  static CalledMethods.Calls in(MethodTree method) {
    CallNameScanner names = new CallNameScanner();
    names.scan(method.getBody(), null);
    PlainBody plain = new PlainBody(method);
    return names.calls(plain.returned(), plain.assigned(), ParameterParts.of(method));
  }

  /**
   * Returns the names in the field initializers and initializer blocks that run for each object.
   */
  static CalledMethods.Calls inInitializers(ClassTree type) {
    CallNameScanner names = new CallNameScanner();
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field
          && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
        names.scan(field.getInitializer(), null);
      } else if (member instanceof BlockTree block && !block.isStatic()) {
        names.scan(block, null);
      }
    }
    return names.calls(Optional.empty(), Optional.empty(), Map.of());
  }

  private CalledMethods.Calls calls(
      Optional<String> returned, Optional<String> assigned, Map<String, Set<String>> parts) {
    return new CalledMethods.Calls(methods, own, made, passesThis, returned, assigned, parts);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    ExpressionTree method = call.getMethodSelect();
    methods.add(last(method));
    if (isOwn(method)) {
      own.add(last(method));
    }
    if (isThis(method)) {
      // this(..) at the beginning of a constructor does not use this as a value
      scan(call.getArguments(), null);
      return null;
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    methods.add(reference.getName().toString());
    if (isThis(reference.getQualifierExpression()) || isSuper(reference.getQualifierExpression())) {
      own.add(reference.getName().toString());
    }
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

  private static boolean isOwn(ExpressionTree method) {
    return method instanceof IdentifierTree
        || (method instanceof MemberSelectTree select
            && (isThis(select.getExpression()) || isSuper(select.getExpression())));
  }

  private static boolean isSuper(Tree expression) {
    return (expression instanceof IdentifierTree || expression instanceof MemberSelectTree)
        && last(expression).equals("super");
  }

  /** Recognizes {@code this}, also in the form {@code Outer.this}. */
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
