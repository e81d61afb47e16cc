package dev.latchwork.processor.check.code;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Final fields whose initializer is a call, such as {@code reading = lock.readLock()}. Such a field
 * is another name for the result of the call.
 */
public final class LockFields {
  private final Map<Element, AccessPath> halves = new HashMap<>();

  public void add(TreePath type, Trees trees, AccessPaths refs) {
    for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof VariableTree field
          && field.getInitializer() instanceof MethodInvocationTree call) {
        TreePath path = new TreePath(type, field);
        Element element = trees.getElement(path);
        if (element != null && element.getModifiers().contains(Modifier.FINAL)) {
          refs.of(new TreePath(path, call)).ifPresent(ref -> halves.put(element, ref));
        }
      }
    }
  }

  /**
   * Returns the lock that is held once {@code lock} has been taken. For {@code rw.readLock()}, this
   * is {@code rw} in mode {@code READ}. For {@code rw.writeLock()}, it is {@code rw} in the given
   * mode. A field that holds one of these is replaced by what it holds.
   */
  public HeldLock hold(AccessPath lock, HeldLock.Mode mode) {
    AccessPath half = halves.get(lock.last());
    if (half != null) {
      return hold(
          half.startsAtSelf() && !lock.steps().isEmpty() ? half.from(lock.parent()) : half, mode);
    }
    if (lock.steps().isEmpty()) {
      return HeldLock.lock(lock, mode);
    }
    return switch (lock.last().toString()) {
      case "readLock()", "asReadLock()" -> hold(lock.parent(), HeldLock.Mode.READ);
      case "writeLock()", "asWriteLock()", "asReadWriteLock()" -> hold(lock.parent(), mode);
      default -> HeldLock.lock(lock, mode);
    };
  }
}
