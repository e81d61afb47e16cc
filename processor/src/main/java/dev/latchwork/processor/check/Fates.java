package dev.latchwork.processor.check;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.latchwork.processor.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** When a function runs, for all that can be seen of where it goes. */
final class Fates {
  private static final Set<String> LOCKED = Set.of("withLock", "runWithLock", "tryWithLock");

  private final Trees trees;
  private final Env env;
  private final Set<Element> asked = new HashSet<>();

  Fates(Trees trees, Env env) {
    this.trees = trees;
    this.env = env;
  }

  /** Of a lambda, a method reference, or an expression that makes an object. */
  Fate of(TreePath function) {
    TreePath parent = function.getParentPath();
    Tree inner = function.getLeaf();
    Tree outer = parent.getLeaf();
    if (outer instanceof ParenthesizedTree
        || outer instanceof TypeCastTree
        || outer instanceof ConditionalExpressionTree) {
      return of(parent);
    }
    if (outer instanceof MethodInvocationTree call) {
      return ofArgument(call, parent, inner);
    }
    if (outer instanceof NewClassTree creation) {
      return ofArgument(creation, parent);
    }
    if (outer instanceof MemberSelectTree) {
      return ofSelected(parent);
    }
    if (outer instanceof BinaryTree || outer instanceof ExpressionStatementTree) {
      return Fate.AT_ONCE;
    }
    if (outer instanceof ReturnTree) {
      return Fate.RETURNED;
    }
    if (outer instanceof AssignmentTree assignment) {
      return ofVariable(trees.getElement(new TreePath(parent, assignment.getVariable())), parent);
    }
    return outer instanceof VariableTree
        ? ofVariable(trees.getElement(parent), parent)
        : Fate.UNKNOWN;
  }

  /** {@code new Thread(() -> ..).start()} is a thread; any other call on it runs it here. */
  private Fate ofSelected(TreePath select) {
    return trees.getElement(select) instanceof ExecutableElement method
            && env.calls().runsElsewhere(Enclosing.type(method).asType())
        ? Fate.OTHER_THREAD
        : Fate.AT_ONCE;
  }

  private Fate ofArgument(MethodInvocationTree call, TreePath path, Tree argument) {
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return Fate.UNKNOWN;
    }
    TypeMirror owner = Enclosing.type(method).asType();
    String name = method.getSimpleName().toString();
    if (env.calls().runsElsewhere(owner)) {
      return Fate.OTHER_THREAD;
    }
    if (isLocked(method) || env.calls().runsAtOnce(owner, name)) {
      return isParallel(call) ? Fate.UNKNOWN : Fate.AT_ONCE;
    }
    int index = call.getArguments().indexOf(argument);
    return method.getModifiers().contains(Modifier.PRIVATE)
            && index >= 0
            && index < method.getParameters().size()
        ? ofParameter(method, index)
        : Fate.UNKNOWN;
  }

  /** Of what is generated for a guarded class: it runs what it is given under the lock. */
  boolean isLocked(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return (LOCKED.contains(name) || name.startsWith("update") || name.equals("forEach"))
        && env.isGuarded(Enclosing.type(method).asType());
  }

  private static boolean isParallel(MethodInvocationTree call) {
    ExpressionTree e = call;
    while (e instanceof MethodInvocationTree c) {
      if (!(c.getMethodSelect() instanceof MemberSelectTree select)) {
        return false;
      }
      String name = select.getIdentifier().toString();
      if (name.equals("parallel") || name.equals("parallelStream")) {
        return true;
      }
      e = select.getExpression();
    }
    return false;
  }

  private Fate ofArgument(NewClassTree creation, TreePath path) {
    TypeMirror type = trees.getTypeMirror(new TreePath(path, creation.getIdentifier()));
    if (type != null && env.calls().runsElsewhere(type)) {
      return Fate.OTHER_THREAD;
    }
    if (type instanceof DeclaredType declared
        && isBeside((TypeElement) declared.asElement(), path)) {
      // a part of the same source: it may keep it, but nobody can tell whom it tells
      return Fate.AT_ONCE;
    }
    return Fate.UNKNOWN;
  }

  private boolean isBeside(TypeElement type, TreePath path) {
    TreePath unit = trees.getPath(Enclosing.topLevel(type));
    return unit != null && unit.getCompilationUnit() == path.getCompilationUnit();
  }

  private Fate ofParameter(ExecutableElement method, int index) {
    TreePath declaration = trees.getPath(method);
    return declaration == null
        ? Fate.UNKNOWN
        : ofUses(method.getParameters().get(index), declaration);
  }

  private Fate ofVariable(@Nullable Element variable, TreePath path) {
    if (!(variable instanceof VariableElement)) {
      return Fate.UNKNOWN;
    }
    if (variable.getKind().isField()) {
      return Fate.STORED;
    }
    return ofUses(variable, scope(path));
  }

  private static TreePath scope(TreePath path) {
    TreePath p = path;
    while (!(p.getLeaf() instanceof MethodTree) && p.getParentPath() != null) {
      p = p.getParentPath();
    }
    return p;
  }

  /** The worst that any use of the variable does to what it holds. */
  private Fate ofUses(Element variable, TreePath scope) {
    if (!asked.add(variable)) {
      return Fate.AT_ONCE;
    }
    Fate[] worst = {Fate.AT_ONCE};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        if (variable.equals(trees.getElement(getCurrentPath())) && !isAssigned()) {
          worst[0] = worst[0].or(of(getCurrentPath())).or(ofLambdasAround());
        }
        return null;
      }

      private boolean isAssigned() {
        return getCurrentPath().getParentPath().getLeaf() instanceof AssignmentTree a
            && a.getVariable() == getCurrentPath().getLeaf();
      }

      private Fate ofLambdasAround() {
        Fate fate = Fate.AT_ONCE;
        for (TreePath p = getCurrentPath(); p != null && p.getLeaf() != scope.getLeaf(); ) {
          if (p.getLeaf() instanceof LambdaExpressionTree) {
            fate = fate.or(of(p));
          }
          p = p.getParentPath();
        }
        return fate;
      }
    }.scan(scope, null);
    asked.remove(variable);
    return worst[0];
  }
}
