package dev.latchwork.processor.check.analysis;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.latchwork.processor.check.code.AccessPaths;
import dev.latchwork.processor.check.code.DefUseIndex;
import dev.latchwork.processor.check.code.Exposure;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which state is exposed by the result of a method call or by a new object. This depends
 * on what the receiver and the arguments expose.
 */
final class CallExposures {
  private final Trees trees;
  private final Env env;
  private final AccessPaths refs;
  private final DefUseIndex occurrences;
  private final ExposureAnalysis views;
  private final Set<ExecutableElement> asked = new HashSet<>();

  CallExposures(
      Trees trees, Env env, AccessPaths refs, DefUseIndex occurrences, ExposureAnalysis views) {
    this.trees = trees;
    this.env = env;
    this.refs = refs;
    this.occurrences = occurrences;
    this.views = views;
  }

  Optional<Exposure> of(TreePath path, MethodInvocationTree call) {
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    TypeElement owner = Enclosing.type(method);
    if (method.getModifiers().contains(Modifier.STATIC)
        && env.calls().wraps(owner, method.getSimpleName())) {
      return views.first(call.getArguments(), path).map(v -> wrapped(v, method));
    }
    if (method.getModifiers().contains(Modifier.STATIC)
        && env.calls().isOfLibrary(owner.asType())) {
      return ofStatic(path, call.getArguments(), method, owner);
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return ofHelper(method);
    }
    // a method that the class itself declares may return a copy, whatever its name
    return receiver(path, call)
        .filter(v -> !v.isObject() || env.calls().isOfLibrary(owner.asType()))
        .flatMap(v -> ofResult(v, receiverType(path, call, v), method, path, call));
  }

  /**
   * Returns what the result of a static method exposes if that method wraps its argument. {@code
   * unmodifiableList(dates)} and {@code Arrays.stream(row)} are views of their arguments. {@code
   * Optional.of(dates)} contains its argument.
   *
   * @param argument what the argument exposes
   */
  private static Exposure wrapped(Exposure argument, ExecutableElement method) {
    boolean takesArray = method.getParameters().get(0).asType().getKind() == TypeKind.ARRAY;
    boolean isView =
        takesArray
            ? argument.type().getKind() == TypeKind.ARRAY
            : Enclosing.type(method).getQualifiedName().contentEquals("java.util.Collections")
                && !method.getSimpleName().toString().startsWith("singleton");
    return isView ? argument.viewed() : argument.contained();
  }

  /**
   * Returns what the result of a static method of the JDK exposes: the first argument, a copy of
   * it, or one of its elements. Empty for any other method.
   */
  private Optional<Exposure> ofStatic(
      TreePath path,
      List<? extends ExpressionTree> arguments,
      ExecutableElement method,
      TypeElement owner) {
    if (env.calls().returnsFirst(owner, method.getSimpleName())) {
      return views.first(arguments, path);
    }
    if (env.calls().copiesFirst(owner, method.getSimpleName())) {
      return trees.getTypeMirror(path) instanceof ArrayType array
          ? views
              .of(new TreePath(path, arguments.get(0)))
              .flatMap(v -> v.copied(array.getComponentType()))
          : ofCopy(path, arguments);
    }
    return env.calls().picksFromFirst(owner, method.getSimpleName())
        ? views
            .of(new TreePath(path, arguments.get(0)))
            .flatMap(v -> v.element(trees.getTypeMirror(path)))
        : Optional.empty();
  }

  /**
   * Returns what the result of a private method exposes, judging by its return statements. Only
   * code of this source gets the result, so what it exposes is examined at each call.
   */
  private Optional<Exposure> ofHelper(ExecutableElement method) {
    if (!asked.add(method)) {
      return Optional.empty();
    }
    Optional<Exposure> view =
        occurrences.declaration(method).flatMap(body -> views.first(ResultExpressions.of(body)));
    asked.remove(method);
    return view;
  }

  private Optional<Exposure> receiver(TreePath path, MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? views.of(new TreePath(new TreePath(path, select), select.getExpression()))
        : refs.receiver(path).flatMap(views::ofThis);
  }

  private TypeMirror receiverType(TreePath path, MethodInvocationTree call, Exposure view) {
    TypeMirror type =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? trees.getTypeMirror(new TreePath(new TreePath(path, select), select.getExpression()))
            : null;
    return type == null ? view.type() : type;
  }

  private Optional<Exposure> ofResult(
      Exposure receiver,
      TypeMirror type,
      ExecutableElement method,
      TreePath path,
      MethodInvocationTree call) {
    String name = method.getSimpleName().toString();
    if (name.equals("clone") && type instanceof ArrayType array) {
      return receiver.copied(array.getComponentType());
    }
    if (name.equals("toArray")
        || (name.equals("clone") && env.facts().container(type).isPresent())
        || (name.equals("collect") && isPlainCollector(call, path))) {
      return receiver.copied(last(type));
    }
    if (env.calls().isElement(type, name)) {
      return receiver.element(inside(trees.getTypeMirror(path)));
    }
    if (env.facts().isView(type, name) || env.calls().keepsElements(type, name)) {
      return Optional.of(receiver.viewed());
    }
    if (!env.calls().isStream(type)) {
      return Optional.empty();
    }
    if (name.equals("toList")) {
      return receiver.copied(last(type));
    }
    return env.calls().isStream(method.getReturnType())
        ? Optional.of(receiver.mapped())
        : Optional.empty();
  }

  /**
   * Recognizes collectors such as {@code Collectors.toList()}, whose results contain the elements
   * as they are.
   */
  private boolean isPlainCollector(MethodInvocationTree call, TreePath path) {
    return call.getArguments().size() == 1
        && call.getArguments().get(0) instanceof MethodInvocationTree collector
        && trees.getElement(new TreePath(path, collector)) instanceof ExecutableElement method
        && env.calls().collectsAsTheyAre(Enclosing.type(method), method.getSimpleName())
        && collector.getArguments().size() < 2;
  }

  /**
   * Returns what a new object exposes. A new record contains the arguments of its constructor,
   * unless the source declares the constructor. An object of a JDK class that is known to wrap its
   * argument contains the argument. A new collection that is created from one argument is a copy of
   * the argument.
   */
  Optional<Exposure> of(TreePath path, NewClassTree creation) {
    if (creation.getClassBody() == null
        && trees.getElement(path) instanceof ExecutableElement constructor) {
      TypeElement made = Enclosing.type(constructor);
      boolean isPlain =
          made.getKind() == ElementKind.RECORD
              && env.elements().getOrigin(constructor) == Elements.Origin.MANDATED;
      if (isPlain || env.calls().wraps(made, constructor.getSimpleName())) {
        return views.first(creation.getArguments(), path).map(Exposure::contained);
      }
    }
    return ofCopy(path, creation.getArguments());
  }

  /**
   * Returns what a new collection exposes if it is created from one argument: the elements of that
   * argument. Empty if the result is not a collection, or if there is not exactly one argument.
   */
  private Optional<Exposure> ofCopy(TreePath path, List<? extends ExpressionTree> arguments) {
    TypeMirror type = trees.getTypeMirror(path);
    return arguments.size() != 1 || type == null || env.facts().container(type).isEmpty()
        ? Optional.empty()
        : views.of(new TreePath(path, arguments.get(0))).flatMap(v -> v.copied(last(type)));
  }

  /** Returns the qualified name of a static method, or an empty string for anything else. */
  static String staticName(@Nullable Element method) {
    return method != null && method.getModifiers().contains(Modifier.STATIC)
        ? Enclosing.type(method).getQualifiedName() + "." + method.getSimpleName()
        : "";
  }

  /**
   * Returns the type of the value in an {@code Optional} or a map entry; any other type is returned
   * as it is.
   */
  static TypeMirror inside(TypeMirror type) {
    String name = type.toString();
    return name.startsWith("java.util.Optional<") || name.startsWith("java.util.Map.Entry<")
        ? last(type)
        : type;
  }

  static TypeMirror last(TypeMirror type) {
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
  }
}
