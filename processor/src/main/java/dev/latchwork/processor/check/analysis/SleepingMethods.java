package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods that call {@code sleep}, and so keep their callers waiting, in all sources of a
 * build with guarded classes.
 */
public final class SleepingMethods {
  private final Trees trees;
  private final Env env;
  private final Map<Element, ExecutableElement> sleeps = new HashMap<>();

  public SleepingMethods(Trees trees, Env env) {
    this.trees = trees;
    this.env = env;
  }

  /**
   * Records which methods of a type sleep. Called once the type is attributed, since javac releases
   * the type's trees soon after.
   */
  public void read(TreePath type) {
    new Scanner().scan(type, null);
  }

  /**
   * Returns the method that the given method calls to sleep, such as {@code Thread.sleep}. Empty if
   * no such call is known.
   */
  public Optional<ExecutableElement> sleep(ExecutableElement method) {
    return Optional.ofNullable(sleeps.get(method));
  }

  /**
   * Finds calls that sleep. The scanner looks at the names of called methods first, since asking
   * javac for elements is most of the work.
   */
  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private @Nullable TreePath method;

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      TreePath around = method;
      method = getCurrentPath();
      super.visitMethod(tree, null);
      method = around;
      return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      boolean named =
          tree.getMethodSelect() instanceof MemberSelectTree select
              ? select.getIdentifier().contentEquals("sleep")
              : tree.getMethodSelect() instanceof IdentifierTree name
                  && name.getName().contentEquals("sleep");
      if (named
          && method != null
          && trees.getElement(getCurrentPath()) instanceof ExecutableElement called
          && env.calls().isBlocking(Enclosing.type(called).asType(), "sleep")) {
        Element sleeping = trees.getElement(method);
        if (sleeping != null) {
          sleeps.putIfAbsent(sleeping, called);
        }
      }
      return super.visitMethodInvocation(tree, null);
    }

    /**
     * Lambdas are skipped, since they run later. Catch blocks are skipped too, since they run only
     * after a failure.
     */
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
