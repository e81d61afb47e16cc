package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Article;
import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.guarded.model.ElementsModel.Method;
import dev.latchwork.processor.guarded.model.ElementsModel.Operation;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Overridability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads which iteration methods to generate, depending on the methods that the class has. */
final class ElementMethodsReader {
  private final GuardedType subject;
  private final Env env;
  private final IteratedType iterated;

  ElementMethodsReader(GuardedType subject, IteratedType iterated) {
    this.subject = subject;
    this.env = subject.env();
    this.iterated = iterated;
  }

  List<Method> read(Element field, TypeMirror element) {
    List<Method> methods = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      Optional<ExecutableElement> existing = existing(operation);
      if (operation == Operation.PARALLEL_STREAM
          && (existing.isEmpty() || element.getKind().isPrimitive())) {
        continue;
      }
      if (existing.isEmpty()) {
        methods.add(new Method(operation, Set.of(Modifier.PUBLIC), false));
      } else if (makesRoom(existing.get()) && fits(operation, existing.get(), element)) {
        subject.unimplemented().remove(existing.get());
        subject.claimed().add(existing.get());
        methods.add(new Method(operation, access(existing.get()), true));
      } else if (!isWrapped(existing.get())) {
        subject.find(
            Rule.ACCESSOR_LEFT_OUT,
            field,
            operation.methodName() + "() is",
            subject.show(field),
            obstacle(operation, existing.get()),
            wayOut(operation, existing.get(), element));
      }
    }
    return methods;
  }

  private String obstacle(Operation operation, ExecutableElement existing) {
    String already =
        "%s already has %s()"
            .formatted(subject.type().getSimpleName(), Article.with(operation.methodName()));
    if (!isAbstract(existing)) {
      return already + " that cannot be overridden";
    }
    return switch (operation) {
      case SIZE, IS_EMPTY ->
          already
              + " that returns "
              + shown(env.members().asMember(existing, subject.type()).getReturnType());
      default -> already + " for elements of another type";
    };
  }

  private String wayOut(Operation operation, ExecutableElement existing, TypeMirror element) {
    if (!isAbstract(existing)) {
      return "rename that method, or remove @Elements";
    }
    return switch (operation) {
      case SIZE -> "let it return int";
      case IS_EMPTY -> "let it return boolean";
      default ->
          "declare it for elements of type %s, or put @Elements on the field that it iterates over"
              .formatted(shown(element));
    };
  }

  private String shown(TypeMirror type) {
    return AccessorReader.PACKAGES.matcher(env.names().of(type).toString()).replaceAll("");
  }

  private Optional<ExecutableElement> existing(Operation operation) {
    return operation == Operation.FOR_EACH
        ? subject.method(
            "forEach", env.elements().getTypeElement("java.util.function.Consumer").asType())
        : subject.method(operation.methodName());
  }

  /**
   * Returns whether the method may be replaced: it is abstract, or a default method of a JDK
   * interface such as Iterable. A method that a class implements is kept.
   */
  private boolean makesRoom(ExecutableElement existing) {
    Overridability overridability = subject.overridability(existing);
    return overridability == Overridability.ABSTRACT
        || (overridability == Overridability.OVERRIDABLE
            && Enclosing.type(existing).getKind().isInterface()
            && Enclosing.type(existing).getQualifiedName().toString().startsWith("java."));
  }

  /**
   * Returns whether a method for elements of that type can override the existing method. If it
   * cannot, no method is generated in place of the existing one.
   */
  private boolean fits(Operation operation, ExecutableElement existing, TypeMirror element) {
    return switch (operation) {
      case SIZE -> existing.getReturnType().getKind() == TypeKind.INT;
      case IS_EMPTY -> existing.getReturnType().getKind() == TypeKind.BOOLEAN;
      case FOR_EACH -> isIteratedOver(element) && !isRaw(existing);
      default -> isIteratedOver(element) && isReturned(operation, existing, element);
    };
  }

  /**
   * Returns whether the parameter of {@code forEach} has no type arguments in the class, as in a
   * class that implements {@code Iterable} without them. A method with type arguments cannot
   * override such a method.
   */
  private boolean isRaw(ExecutableElement forEach) {
    return env.members().asMember(forEach, subject.type()).getParameterTypes().stream()
        .anyMatch(p -> p instanceof DeclaredType type && type.getTypeArguments().isEmpty());
  }

  /**
   * Returns whether the type argument of the method's return type fits the elements. A class that
   * is not Iterable may declare {@code iterator()} for other elements. A return type without
   * exactly one type argument is taken to fit, but {@code stream()} never fits primitive elements.
   */
  private boolean isReturned(Operation operation, ExecutableElement existing, TypeMirror element) {
    if (element.getKind().isPrimitive() && operation == Operation.STREAM) {
      return false;
    }
    if (!(env.members().asMember(existing, subject.type()).getReturnType()
            instanceof DeclaredType returned)
        || returned.getTypeArguments().size() != 1) {
      return true;
    }
    TypeMirror own = boxed(element);
    TypeMirror given =
        iterated
            .asked(subject.type().asType())
            .filter(asked -> env.types().isAssignable(own, asked))
            .orElse(own);
    TypeMirror argument = returned.getTypeArguments().get(0);
    return argument instanceof WildcardType wildcard
        ? wildcard.getExtendsBound() == null
            || env.types().isAssignable(given, wildcard.getExtendsBound())
        : env.types().isSameType(given, argument);
  }

  private TypeMirror boxed(TypeMirror element) {
    return element instanceof PrimitiveType primitive
        ? env.types().boxedClass(primitive).asType()
        : element;
  }

  private boolean isIteratedOver(TypeMirror element) {
    TypeMirror own = boxed(element);
    return iterated
        .asked(subject.type().asType())
        .map(
            asked ->
                element.getKind().isPrimitive()
                    ? env.types().isSameType(own, asked)
                    : env.types().isAssignable(own, asked))
        .orElse(true);
  }

  private boolean isAbstract(ExecutableElement existing) {
    return subject.overridability(existing) == Overridability.ABSTRACT;
  }

  private boolean isWrapped(ExecutableElement existing) {
    return subject.overridability(existing) == Overridability.OVERRIDABLE;
  }

  private static Set<Modifier> access(ExecutableElement method) {
    Set<Modifier> access = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);
    access.retainAll(method.getModifiers());
    return access;
  }
}
