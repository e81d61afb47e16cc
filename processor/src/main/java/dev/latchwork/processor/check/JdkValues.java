package dev.latchwork.processor.check;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.BodyFacts;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Tells whether a variable is known to hold an object of a JDK class that is not thread-safe. For a
 * field, the declared type tells little, since the object may be of a subclass that is thread-safe.
 */
final class JdkValues {
  private final Trees trees;
  private final Env env;

  JdkValues(Domain domain) {
    this.trees = domain.trees();
    this.env = domain.env();
  }

  /**
   * Returns whether the variable is known to hold an object that is not thread-safe. Fields are
   * judged by the values assigned to them, so the variable must be declared in the source that is
   * being checked.
   */
  boolean isUnsafe(VariableElement variable, BodyFacts code) {
    if (env.calls().isSafeByCall(variable.asType())) {
      return false;
    }
    if (isOfFinalClass(variable.asType())) {
      return true;
    }
    if (!variable.getKind().isField()) {
      return isConcrete(variable.asType());
    }
    List<TreePath> values = code.occurrences().values(variable);
    return !values.isEmpty() && values.stream().allMatch(this::isUnsafe);
  }

  private boolean isUnsafe(TreePath value) {
    TreePath path = AccessPaths.strip(value);
    TypeMirror type = trees.getTypeMirror(path);
    if (type == null || env.calls().isSafeByCall(type)) {
      return false;
    }
    return path.getLeaf() instanceof NewClassTree creation
        ? creation.getClassBody() == null && isOfJdk(type)
        : isConcrete(type) || isMadeByJdk(path, type);
  }

  /**
   * Recognizes calls of factory methods of the JDK such as {@code DateFormat.getDateInstance()}. A
   * method that returns a collection does not count, since the collection may be a thread-safe
   * wrapper.
   */
  private boolean isMadeByJdk(TreePath path, TypeMirror type) {
    return path.getLeaf() instanceof MethodInvocationTree
        && isOfJdk(type)
        && env.facts().container(type).isEmpty()
        && trees.getElement(path) instanceof ExecutableElement method
        && Enclosing.isOfJdk(method)
        && !env.calls().isThreadSafe(Enclosing.type(method).asType());
  }

  /**
   * Returns whether the type is a concrete class of the JDK. A variable with such a type most
   * likely holds an object of that very class, and not of a subclass.
   */
  private static boolean isConcrete(TypeMirror type) {
    return isOfJdk(type)
        && ((DeclaredType) type).asElement().getKind() == ElementKind.CLASS
        && !((DeclaredType) type).asElement().getModifiers().contains(Modifier.ABSTRACT);
  }

  private static boolean isOfFinalClass(TypeMirror type) {
    return isOfJdk(type)
        && ((DeclaredType) type).asElement().getModifiers().contains(Modifier.FINAL);
  }

  private static boolean isOfJdk(TypeMirror type) {
    Element element = type instanceof DeclaredType declared ? declared.asElement() : null;
    return element instanceof TypeElement && Enclosing.isOfJdk(element);
  }
}
