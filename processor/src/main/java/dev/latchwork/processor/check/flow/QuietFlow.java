package dev.latchwork.processor.check.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.latchwork.processor.check.code.AccessPaths;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Walks code only to find out which locks are held after it, and records no facts. */
class QuietFlow extends ControlFlow {
  private final LockFlow caller;

  QuietFlow(LockFlow caller) {
    this.caller = caller;
  }

  /**
   * What is known after the parts have run once, in order. At the beginning, the locks are held
   * that {@code caller} holds.
   *
   * @param around the path of the statement that contains the parts
   */
  static FlowState over(TreePath around, List<? extends Tree> parts, LockFlow caller) {
    QuietFlow flow = new QuietFlow(caller);
    flow.hold(caller.held());
    parts.forEach(p -> flow.scan(new TreePath(around, p), null));
    return flow.state();
  }

  @Override
  Locks locks() {
    return caller.locks();
  }

  @Override
  AccessPaths refs() {
    return caller.refs();
  }

  @Override
  ConditionLocks outcomes() {
    return caller.outcomes();
  }

  @Override
  LockingMethods helpers() {
    return caller.helpers();
  }

  @Override
  @Nullable Element element(TreePath path) {
    return caller.element(path);
  }

  @Override
  void remember(TreePath variable, ExpressionTree value) {
    caller.remember(variable, value);
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
