package dev.latchwork.processor.check.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells which methods may have an effect on their callers' locks, by the names of the methods that
 * they call. Most methods have none, and this is much faster than walking over their bodies.
 */
final class LockCalls {
  private final Trees trees;
  private final Function<ExecutableElement, Optional<TreePath>> bodies;
  private final DeclaredLocks elsewhere;
  private final Map<ExecutableElement, Calls> known = new HashMap<>();

  /**
   * @param bodies returns the body of a method or constructor of this source
   */
  LockCalls(
      Trees trees,
      Function<ExecutableElement, Optional<TreePath>> bodies,
      DeclaredLocks elsewhere) {
    this.trees = trees;
    this.bodies = bodies;
    this.elsewhere = elsewhere;
  }

  /**
   * Returns whether the method, or a method that it calls directly or indirectly, may take, release
   * or ask about a lock.
   */
  boolean mayAffectLocks(ExecutableElement method) {
    Set<ExecutableElement> reached = new HashSet<>(Set.of(method));
    List<ExecutableElement> todo = new ArrayList<>(reached);
    while (!todo.isEmpty()) {
      ExecutableElement next = todo.remove(todo.size() - 1);
      Calls calls = known.get(next);
      if (calls == null) {
        calls = calls(next);
        known.put(next, calls);
      }
      if (calls.affectLocks) {
        return true;
      }
      calls.methods.stream().filter(reached::add).forEach(todo::add);
    }
    return false;
  }

  private Calls calls(ExecutableElement method) {
    TreePath body = bodies.apply(method).orElse(null);
    Calls calls = new Calls(body);
    if (body == null) {
      calls.affectLocks = !elsewhere.of(method).isNone();
    } else {
      calls.scan(body.getLeaf(), null);
    }
    return calls;
  }

  /** What a body calls. Functions and classes in it are skipped, since they may run at any time. */
  private final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final @Nullable TreePath body;
    private final Set<ExecutableElement> methods = new HashSet<>();
    private boolean affectLocks;

    Calls(@Nullable TreePath body) {
      this.body = body;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select) {
        look(select.getIdentifier());
      } else if (tree.getMethodSelect() instanceof IdentifierTree identifier) {
        look(identifier.getName());
      }
      add(tree);
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      add(tree);
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      look(tree.getName());
      return super.visitMemberReference(tree, null);
    }

    private void look(CharSequence name) {
      affectLocks |= Locks.mayBeAboutLocks(name);
    }

    private void add(Tree call) {
      if (trees.getElement(new TreePath(body, call)) instanceof ExecutableElement method) {
        methods.add(method);
      }
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
