package dev.latchwork.processor.diagnostic;

import dev.latchwork.processor.types.Enclosing;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names program elements in messages. */
public final class Show {
  private Show() {}

  /**
   * Returns, for example, {@code Account.balance}, {@code Account.deposit(long)} or {@code
   * Account(String)}.
   */
  public static String member(Element member) {
    String owner = name(Enclosing.type(member));
    if (!(member instanceof ExecutableElement method)) {
      return owner + "." + member.getSimpleName();
    }
    return method.getSimpleName().contentEquals("<init>")
        ? owner + parameters(method)
        : owner + "." + method(method);
  }

  /** Returns, for example, {@code deposit(long)}. */
  public static String method(ExecutableElement method) {
    return method.getSimpleName() + parameters(method);
  }

  private static String parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(p -> type(p.asType()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * Returns the simple name or, for an anonymous class, {@code new Runnable()} with the name of its
   * supertype.
   */
  private static String name(TypeElement type) {
    if (!type.getSimpleName().isEmpty()) {
      return type.getSimpleName().toString();
    }
    TypeMirror made =
        type.getInterfaces().isEmpty() ? type.getSuperclass() : type.getInterfaces().get(0);
    return "new " + type(made) + "()";
  }

  private static String type(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return type(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    return type instanceof TypeVariable variable
        ? variable.asElement().getSimpleName().toString()
        : type.toString();
  }
}
