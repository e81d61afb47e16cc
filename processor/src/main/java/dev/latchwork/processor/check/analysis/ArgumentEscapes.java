package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Escape;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds out what a method call does with functions such as lambdas: with functions that are passed
 * as arguments, and with a function that the receiver of the call is or holds, as in {@code new
 * Thread(() -> ..).start()}.
 */
final class ArgumentEscapes {
  private final Trees trees;
  private final Env env;
  private final VariableEscapes names;
  private final EscapeAnalysis fates;
  private final ParallelCalls parallel;

  ArgumentEscapes(
      Trees trees, Env env, DefUseIndex occurrences, VariableEscapes names, EscapeAnalysis fates) {
    this.parallel = new ParallelCalls(trees, occurrences);
    this.trees = trees;
    this.env = env;
    this.names = names;
    this.fates = fates;
  }

  Escape ofArgument(MethodInvocationTree call, TreePath path, Tree argument, Carried carried) {
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return Escape.UNKNOWN;
    }
    TypeMirror owner = Enclosing.type(method).asType();
    int index = call.getArguments().indexOf(argument);
    if (env.calls().runsElsewhere(owner)) {
      return Escape.OTHER_THREAD;
    }
    if (LockedFunctions.isLocked(method, env)) {
      return Escape.AT_ONCE;
    }
    if (!env.calls().runsAtOnce(owner, method.getSimpleName())) {
      return names.ofParameter(method, index, carried);
    }
    if (parallel.is(call, path, method)) {
      return Escape.PARALLEL;
    }
    TypeMirror parameter = parameter(method, index);
    if (env.calls().isFunctional(parameter)) {
      return env.calls().isDeferred(method.getReturnType()) ? fates.of(path) : Escape.AT_ONCE;
    }
    return carried == Carried.ELEMENT || parameter.getKind() == TypeKind.TYPEVAR
        ? ofKept(method, path)
        : goesOn(method, path, carried);
  }

  /**
   * Follows a value that a method keeps: into the result of the method and, unless the method is
   * static or its class is known to keep nothing, into the object on which the method is called.
   */
  private Escape ofKept(ExecutableElement method, TreePath path) {
    Escape result = goesOn(method, path, Carried.ELEMENT);
    return method.getModifiers().contains(Modifier.STATIC)
            || env.calls().keepsNothing(Enclosing.type(method).asType())
        ? result
        : result.or(ofContainer(path));
  }

  /** Follows a value that is put into the object on which the method is called. */
  private Escape ofContainer(TreePath path) {
    TreePath container = path;
    while (container.getLeaf() instanceof MethodInvocationTree call) {
      if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
        return Escape.UNKNOWN;
      }
      container =
          AccessPaths.strip(new TreePath(new TreePath(container, select), select.getExpression()));
    }
    return container.getLeaf() instanceof IdentifierTree
            || container.getLeaf() instanceof MemberSelectTree
        ? names.ofVariable(trees.getElement(container), Carried.ELEMENT)
        : Escape.UNKNOWN;
  }

  /**
   * Follows the result of the method, if the result can still refer to the value. Otherwise, the
   * value is used at once.
   */
  private Escape goesOn(ExecutableElement method, TreePath path, Carried carried) {
    TypeMirror type = trees.getTypeMirror(path);
    boolean carries =
        carried == Carried.ELEMENT
            ? type != null && type.getKind() != TypeKind.VOID && !env.facts().isImmutable(type)
            : env.calls().isDeferred(method.getReturnType())
                || env.facts().isView(Enclosing.type(method).asType(), method.getSimpleName());
    return carries ? fates.of(path, carried) : Escape.AT_ONCE;
  }

  /** Returns the declared type of the parameter. For varargs, this is the type of one element. */
  private static TypeMirror parameter(ExecutableElement method, int index) {
    List<? extends VariableElement> parameters = method.getParameters();
    TypeMirror last = parameters.get(Math.min(index, parameters.size() - 1)).asType();
    return method.isVarArgs() && index >= parameters.size() - 1
        ? ((ArrayType) last).getComponentType()
        : last;
  }

  Escape ofArgument(NewClassTree creation, TreePath path, Carried carried) {
    TypeMirror type = trees.getTypeMirror(new TreePath(path, creation.getIdentifier()));
    if (!(type instanceof DeclaredType declared)) {
      return Escape.UNKNOWN;
    }
    if (env.calls().runsElsewhere(type)) {
      return Escape.OTHER_THREAD;
    }
    TypeElement made = (TypeElement) declared.asElement();
    if (env.calls().isOfLibrary(type) || made.getKind() == ElementKind.RECORD) {
      return fates.of(path, carried);
    }
    // a class in the same source is assumed to run the function at once; what the class really does
    // with the function is not followed
    return isBeside(made, path) ? Escape.AT_ONCE : Escape.UNKNOWN;
  }

  private boolean isBeside(TypeElement type, TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    TypeElement outermost = Enclosing.topLevel(type);
    String packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    return env.packageOf(outermost).equals(packageName)
        && unit.getTypeDecls().stream()
            .anyMatch(
                t ->
                    t instanceof ClassTree declared
                        && declared.getSimpleName().equals(outermost.getSimpleName()));
  }

  /**
   * Follows an object that carries a function and on which a method is called. In {@code new
   * Thread(() -> ..).start()}, another thread runs the function; most other methods are assumed to
   * run it at once.
   */
  Escape ofReceiver(TreePath select, Carried carried) {
    if (!(trees.getElement(select) instanceof ExecutableElement method)) {
      return Escape.AT_ONCE;
    }
    TypeMirror owner = Enclosing.type(method).asType();
    if (env.calls().runsElsewhere(owner)) {
      return Escape.OTHER_THREAD;
    }
    TreePath call = select.getParentPath();
    if (!env.calls().isOfLibrary(owner) || !(call.getLeaf() instanceof MethodInvocationTree tree)) {
      return Escape.AT_ONCE;
    }
    boolean isContainer = carried == Carried.ELEMENT && !env.calls().isFunctional(owner);
    return isContainer
        ? goesOn(method, call, Carried.ELEMENT).or(ofParameters(tree, call))
        : goesOn(method, call, Carried.CODE);
  }

  /**
   * Follows the elements of a container into a lambda that is passed to a method of the container
   * and gets each element as a parameter.
   */
  private Escape ofParameters(MethodInvocationTree call, TreePath path) {
    Escape fate = Escape.AT_ONCE;
    for (ExpressionTree argument : call.getArguments()) {
      if (argument instanceof LambdaExpressionTree lambda) {
        TreePath inside = new TreePath(path, lambda);
        for (VariableTree parameter : lambda.getParameters()) {
          fate =
              fate.or(
                  names.ofVariable(
                      trees.getElement(new TreePath(inside, parameter)), Carried.ELEMENT));
        }
      }
    }
    return fate;
  }

  /** Follows the result of a lambda, which goes to the lambda's caller. */
  Escape ofResult(TreePath lambda) {
    TreePath path = lambda.getParentPath();
    if (path.getLeaf() instanceof MethodInvocationTree call
        && trees.getElement(path) instanceof ExecutableElement method) {
      TypeMirror owner = Enclosing.type(method).asType();
      if (LockedFunctions.isLocked(method, env)) {
        return goesOn(method, path, Carried.ELEMENT);
      }
      if (env.calls().runsAtOnce(owner, method.getSimpleName())
          && !parallel.is(call, path, method)) {
        return ofKept(method, path);
      }
    }
    return fates.of(lambda).or(Escape.UNKNOWN);
  }
}
