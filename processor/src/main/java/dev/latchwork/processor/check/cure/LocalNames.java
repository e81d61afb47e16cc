package dev.latchwork.processor.check.cure;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of variables, methods and types that occur in the member around a place. The parameter
 * of a new lambda needs a name that is not among them.
 */
final class LocalNames {
  private final Set<String> taken = new HashSet<>();

  LocalNames(TreePath place) {
    TreePath member = place;
    while (!(member.getParentPath().getLeaf() instanceof ClassTree type
        && !type.getSimpleName().isEmpty())) {
      member = member.getParentPath();
    }
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        taken.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        taken.add(tree.getName().toString());
        return null;
      }
    }.scan(member.getLeaf(), null);
  }

  /** Returns the first of the names that is not in use. */
  Optional<String> free(String... names) {
    return Stream.of(names).filter(n -> !taken.contains(n)).findFirst();
  }
}
