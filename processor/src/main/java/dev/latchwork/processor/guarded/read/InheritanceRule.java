package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Overridability;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds two methods with the same signature that no class can inherit together, or two methods that
 * the generated class cannot declare side by side. A class that inherits two methods of the first
 * kind does not compile, often only because a later JDK added a method to one of its supertypes. A
 * generated subclass of such a class would not compile either.
 */
final class InheritanceRule {
  private final GuardedType subject;
  private final Types types;
  private final Members members;

  InheritanceRule(GuardedType subject) {
    this.subject = subject;
    this.types = subject.env().types();
    this.members = subject.env().members();
  }

  void check() {
    List<ExecutableElement> all =
        members.hierarchy(subject.type()).stream()
            .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
            .filter(this::isInherited)
            .toList();
    for (ExecutableElement method : subject.methods()) {
      if (isInherited(method)) {
        all.stream()
            .filter(other -> !other.equals(method))
            .filter(
                other ->
                    members.haveSameSignature(method, other, subject.type())
                        ? isUnfit(method, other, all)
                        : clash(method, other))
            .findFirst()
            .ifPresent(other -> report(method, other));
      }
    }
  }

  private void report(ExecutableElement method, ExecutableElement other) {
    subject.find(
        Rule.UNFIT_METHODS,
        method,
        subject.show(method),
        Enclosing.type(method).getSimpleName(),
        Enclosing.type(other).getSimpleName(),
        cure(method, other));
  }

  private String cure(ExecutableElement method, ExecutableElement other) {
    String later =
        "compile with the --release that %s was written for"
            .formatted(subject.type().getSimpleName());
    boolean ofJdk = Enclosing.isOfJdk(method) || Enclosing.isOfJdk(other);
    if (subject.isForeign()) {
      return later;
    }
    return ownCure(method, other) + (ofJdk ? ", or " + later : "");
  }

  private String ownCure(ExecutableElement method, ExecutableElement other) {
    TypeElement owner = Enclosing.type(other);
    if (!members.haveSameSignature(method, other, subject.type())) {
      return "rename one of them";
    }
    if (subject.declares(method)) {
      return canBeOverridden(other)
          ? "declare it as %s does".formatted(owner.getSimpleName())
          : "rename it";
    }
    boolean fits =
        canBeOverridden(method)
            && canBeOverridden(other)
            && haveCommonResult(result(method), result(other));
    return fits
        ? "override it in " + subject.type().getSimpleName()
        : "inherit from only one of them";
  }

  private static boolean canBeOverridden(ExecutableElement method) {
    return !isStatic(method) && !method.getModifiers().contains(Modifier.FINAL);
  }

  /**
   * Returns whether a method that overrides both methods can have a return type that fits both. If
   * both return types are interfaces, they are taken to have a common subtype.
   */
  private boolean haveCommonResult(TypeMirror first, TypeMirror second) {
    return fits(first, second)
        || fits(second, first)
        || (isInterface(first) && isInterface(second));
  }

  private static boolean isInterface(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.asElement().getKind().isInterface();
  }

  private boolean isUnfit(
      ExecutableElement method, ExecutableElement other, List<ExecutableElement> all) {
    return !canStandFor(method, other) || areBothOpen(method, other, all);
  }

  /**
   * Returns whether the generated class cannot declare the first method beside the second one,
   * since both have the same erasure there. For example, the type may inherit {@code m(List<T>,
   * T)}, with {@code List<A>} for {@code T}, and declare {@code m(List<List<B>>, List<B>)}. Where
   * the first method is declared, its erasure is {@code m(List, Object)}, but an override in the
   * generated class has the erasure {@code m(List, List)}, like the second method.
   */
  private boolean clash(ExecutableElement method, ExecutableElement other) {
    return method.getSimpleName().equals(other.getSimpleName())
        && isRepeated(method)
        && erased(members.asMember(method, subject.type()))
            .equals(erased((ExecutableType) other.asType()));
  }

  private boolean isRepeated(ExecutableElement method) {
    Overridability overridability = subject.overridability(method);
    return (overridability == Overridability.OVERRIDABLE
            && !Annotations.isPresent(method, MethodReader.UNGUARDED))
        || (overridability == Overridability.ABSTRACT && subject.type().getKind().isInterface());
  }

  private List<String> erased(ExecutableType method) {
    return method.getParameterTypes().stream().map(p -> types.erasure(p).toString()).toList();
  }

  private boolean isInherited(ExecutableElement method) {
    boolean ofOtherInterface =
        Enclosing.type(method).getKind().isInterface() && !subject.declares(method);
    return switch (subject.overridability(method)) {
      case PRIVATE, OTHER_PACKAGE -> false;
      case STATIC -> !ofOtherInterface;
      default -> true;
    };
  }

  private boolean canStandFor(ExecutableElement method, ExecutableElement other) {
    boolean isWeaker =
        other.getModifiers().contains(Modifier.PUBLIC)
            && !method.getModifiers().contains(Modifier.PUBLIC);
    if (isWeaker
        || other.getModifiers().contains(Modifier.FINAL)
        || isStatic(method) != isStatic(other)) {
      return false;
    }
    return fits(result(method), result(other)) && throwsNoMore(method, other);
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  private TypeMirror result(ExecutableElement method) {
    return members.asMember(method, subject.type()).getReturnType();
  }

  private boolean fits(TypeMirror result, TypeMirror asked) {
    return (result.getKind() == TypeKind.VOID || result.getKind().isPrimitive())
        ? result.getKind() == asked.getKind()
        : types.isSubtype(types.erasure(result), types.erasure(asked));
  }

  /**
   * Returns whether the method is abstract, or the other method declares all its checked exceptions
   * or supertypes of them. The exceptions of an abstract method do not matter, since a class that
   * implements it can declare fewer.
   */
  private boolean throwsNoMore(ExecutableElement method, ExecutableElement other) {
    return method.getModifiers().contains(Modifier.ABSTRACT)
        || members.asMember(method, subject.type()).getThrownTypes().stream()
            .filter(subject.env().checked()::contains)
            .allMatch(
                thrown ->
                    members.asMember(other, subject.type()).getThrownTypes().stream()
                        .anyMatch(t -> types.isSubtype(types.erasure(thrown), types.erasure(t))));
  }

  /**
   * Returns whether the methods are from two interfaces, at least one of them is a default method,
   * and no other method of the type's hierarchy overrides either of them. Java does not choose
   * between such methods. False if the type itself declares the first method.
   */
  private boolean areBothOpen(
      ExecutableElement method, ExecutableElement other, List<ExecutableElement> all) {
    TypeElement first = Enclosing.type(method);
    TypeElement second = Enclosing.type(other);
    return first.getKind().isInterface()
        && second.getKind().isInterface()
        && Set.of(method, other).stream().anyMatch(ExecutableElement::isDefault)
        && !subject.declares(method)
        && all.stream().noneMatch(m -> overrides(m, method) || overrides(m, other));
  }

  private boolean overrides(ExecutableElement method, ExecutableElement other) {
    return !method.equals(other) && members.overrides(method, other, subject.type());
  }
}
