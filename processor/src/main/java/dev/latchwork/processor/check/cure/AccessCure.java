package dev.latchwork.processor.check.cure;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.Access;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.patch.model.Mend;
import dev.latchwork.processor.types.Mutability;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Replaces a field access with an accessor call. There are no edits if the accessor copies the
 * value, or if a lock is held at the access, since that lock and the object's lock might be taken
 * in the wrong order.
 */
final class AccessCure {
  private final Trees trees;
  private final Env env;
  private final Accessors accessors;

  AccessCure(Trees trees, Env env, Accessors accessors) {
    this.trees = trees;
    this.env = env;
    this.accessors = accessors;
  }

  Optional<Mend> of(Access access, DefUseIndex occurrences) {
    TreePath path = access.site().path();
    TypeMirror object = access.objectType();
    if (!(path.getLeaf() instanceof MemberSelectTree select)
        || object.getKind() != TypeKind.DECLARED
        || !access.site().held().isEmpty()
        || !isCopiedByNobody(access.field().asType())
        || isReadAndSet(access, occurrences)) {
      return Optional.empty();
    }
    return SourceEdits.of(trees, path)
        .filter(s -> s.isWritten(select))
        .flatMap(
            s ->
                switch (access.how()) {
                  case READ -> read(access, select, s);
                  case WRITE -> write(access, select, s);
                  default -> Optional.empty();
                });
  }

  private boolean isCopiedByNobody(TypeMirror type) {
    return type.getKind().isPrimitive()
        || env.isGuarded(type)
        || env.facts().mutability(type) instanceof Mutability.Immutable;
  }

  /**
   * Recognizes an access in an assignment that sets a field from its own old value. The read and
   * the write must happen in one step, but two accessor calls would each take the lock separately.
   */
  private boolean isReadAndSet(Access access, DefUseIndex occurrences) {
    for (TreePath p = access.site().path(); p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof AssignmentTree assignment
          && assignment.getVariable() instanceof MemberSelectTree assigned
          && access.field().equals(trees.getElement(new TreePath(p, assigned)))
          && occurrences.of(access.field()).stream()
              .anyMatch(use -> isOfSame(use, assigned) && isWithin(use, assignment))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfSame(TreePath use, MemberSelectTree assigned) {
    return use.getLeaf() instanceof MemberSelectTree select
        && select.getExpression().toString().equals(assigned.getExpression().toString());
  }

  private static boolean isWithin(TreePath use, AssignmentTree assignment) {
    for (TreePath p = use; p != null; p = p.getParentPath()) {
      if (p.getLeaf() == assignment) {
        return true;
      }
    }
    return false;
  }

  private Optional<Mend> read(Access access, MemberSelectTree select, SourceEdits source) {
    int end = source.end(select);
    return accessors
        .getter(access.objectType(), access.field())
        .map(m -> source.replace(source.nameStart(select), end, m.getSimpleName() + "()"))
        .map(e -> new Mend(List.of(e)));
  }

  private Optional<Mend> write(Access access, MemberSelectTree select, SourceEdits source) {
    TreePath outer = access.site().path().getParentPath();
    if (!(outer.getLeaf() instanceof AssignmentTree assignment)
        || !(outer.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || !fits(new TreePath(outer, assignment.getExpression()), access)) {
      return Optional.empty();
    }
    int end = source.end(select);
    int value = source.start(assignment.getExpression());
    if (!source.text(end, value).matches("\\s*=\\s*")) {
      return Optional.empty();
    }
    return accessors
        .setter(access.objectType(), access.field())
        .map(
            m ->
                new Mend(
                    List.of(
                        source.replace(source.nameStart(select), value, m.getSimpleName() + "("),
                        source.insert(source.end(assignment.getExpression()), ")"))));
  }

  /**
   * Returns whether the value can be passed to the setter. Java narrows an {@code int} constant in
   * an assignment to a {@code byte}, for example, but not in a call.
   */
  private boolean fits(TreePath value, Access access) {
    TypeMirror type = trees.getTypeMirror(value);
    TypeMirror wanted = env.types().asMemberOf((DeclaredType) access.objectType(), access.field());
    if (type == null) {
      return false;
    }
    return switch (unboxed(wanted)) {
      case BYTE, SHORT, CHAR -> env.types().isSameType(type, wanted);
      default -> env.types().isAssignable(type, wanted);
    };
  }

  private TypeKind unboxed(TypeMirror type) {
    try {
      return env.types().unboxedType(type).getKind();
    } catch (IllegalArgumentException e) {
      return type.getKind();
    }
  }
}
