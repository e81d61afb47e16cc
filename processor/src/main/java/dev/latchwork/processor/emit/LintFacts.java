package dev.latchwork.processor.emit;

import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.TypeFacts;
import dev.latchwork.processor.types.TypeKinds;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds what {@code javac -Xlint:all} would warn about in a declaration that repeats another
 * declaration.
 */
public final class LintFacts {
  private static final Set<String> IDENTIFYING =
      Set.of(
          "java.lang.ref.PhantomReference",
          "java.lang.ref.Reference",
          "java.lang.ref.ReferenceQueue",
          "java.lang.ref.SoftReference",
          "java.lang.ref.WeakReference",
          "java.util.WeakHashMap");

  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  private final Types types;
  private final Elements elements;

  public LintFacts(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  Set<String> of(ExecutableElement method, ExecutableType seen, TypeElement type) {
    Set<String> lint = new TreeSet<>();
    Stream.of(List.of(seen.getReturnType()), seen.getParameterTypes(), seen.getThrownTypes())
        .flatMap(List::stream)
        .forEach(t -> lint.addAll(of(t)));
    seen.getTypeVariables()
        .forEach(v -> TypeKinds.bounds(v).forEach(bound -> lint.addAll(of(bound))));
    if (method.isVarArgs() && !isReifiable(last(seen.getParameterTypes()))) {
      lint.add("unchecked");
      lint.add("varargs");
    }
    if (isRaw(Enclosing.type(method), type.asType())) {
      if (isGeneric(method)) {
        lint.add("unchecked");
      }
      if (namesUnresolved(method)) {
        lint.addAll(List.of("rawtypes", "unchecked"));
      }
    }
    deprecation(method).ifPresent(lint::add);
    addOverridden(method, seen, type, lint);
    ofObject(method).flatMap(this::deprecation).ifPresent(lint::add);
    boolean saysSo = Annotations.isPresent(method, "java.lang.Deprecated");
    if (saysSo) {
      lint.remove("deprecation");
    }
    return lint;
  }

  /**
   * Adds the warnings for the methods in other types outside the JDK, {@code type} and its
   * supertypes, that the generated method also overrides. Such a method may be deprecated, or may
   * return a parameterized type where {@code method} returns a raw one.
   */
  private void addOverridden(
      ExecutableElement method, ExecutableType seen, TypeElement type, Set<String> lint) {
    for (TypeElement owner : supertypes(type, new LinkedHashSet<>())) {
      if (owner.equals(Enclosing.type(method)) || Enclosing.isOfJdk(owner)) {
        continue;
      }
      for (ExecutableElement other : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        if (isAlike(method, other)
            && types.isSubsignature(seen, (ExecutableType) asMember(other, type))) {
          deprecation(other).ifPresent(lint::add);
          TypeMirror result = ((ExecutableType) asMember(other, type)).getReturnType();
          if (!types.isSubtype(seen.getReturnType(), result)
              && types.isSubtype(types.erasure(seen.getReturnType()), types.erasure(result))) {
            lint.add("unchecked");
          }
        }
      }
    }
  }

  private static boolean isAlike(ExecutableElement method, ExecutableElement other) {
    return other.getSimpleName().equals(method.getSimpleName())
        && other.getParameters().size() == method.getParameters().size()
        && other.getModifiers().stream()
            .noneMatch(Set.of(Modifier.PRIVATE, Modifier.STATIC)::contains);
  }

  private TypeMirror asMember(ExecutableElement method, TypeElement type) {
    return types.asMemberOf((DeclaredType) type.asType(), method);
  }

  private static Set<TypeElement> supertypes(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      TypeElement superclass = TypeFacts.superclass(type);
      if (superclass != null) {
        supertypes(superclass, found);
      }
      type.getInterfaces().stream()
          .filter(i -> i.getKind() == TypeKind.DECLARED)
          .forEach(i -> supertypes((TypeElement) ((DeclaredType) i).asElement(), found));
    }
    return found;
  }

  /**
   * For an interface method without parameters, returns the method of Object that every
   * implementation of the interface method also overrides; empty if there is none.
   */
  private Optional<ExecutableElement> ofObject(ExecutableElement method) {
    if (!Enclosing.type(method).getKind().isInterface() || !method.getParameters().isEmpty()) {
      return Optional.empty();
    }
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(m -> m.getParameters().isEmpty())
        .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
        .findFirst();
  }

  /**
   * Returns whether a call of the method on a raw type is unchecked, because a parameter's type is
   * a type variable or has type arguments.
   */
  private boolean isGeneric(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .anyMatch(t -> !types.isSameType(t, types.erasure(t)));
  }

  /**
   * Returns whether the return type or a parameter type is yet to be generated. Such a type may be
   * generic.
   */
  private static boolean namesUnresolved(ExecutableElement method) {
    return Stream.concat(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(VariableElement::asType))
        .anyMatch(t -> TypeKinds.of(t) == TypeKind.ERROR);
  }

  /** Returns whether the type inherits from {@code owner} as a raw type. */
  private boolean isRaw(TypeElement owner, TypeMirror type) {
    DeclaredType declared = (DeclaredType) type;
    return declared.asElement().equals(owner)
        ? declared.getTypeArguments().isEmpty() && !owner.getTypeParameters().isEmpty()
        : types.directSupertypes(type).stream().anyMatch(s -> isRaw(owner, s));
  }

  /** The warnings for naming a generic type and redeclaring its type variables. */
  public Set<String> ofDeclaration(TypeElement type) {
    Set<String> lint = new TreeSet<>(of(type.asType()));
    type.getTypeParameters().forEach(p -> p.getBounds().forEach(b -> collect(b, lint)));
    return lint;
  }

  /** The warnings for naming a type and for copying the records in it component by component. */
  public Set<String> ofCopied(TypeMirror type) {
    Set<String> lint = of(type);
    addComponents(type, new HashSet<>(), lint);
    return lint;
  }

  private void addComponents(TypeMirror type, Set<Element> seen, Set<String> lint) {
    if (type instanceof ArrayType array) {
      addComponents(array.getComponentType(), seen, lint);
    } else if (TypeKinds.of(type) == TypeKind.DECLARED) {
      DeclaredType declared = (DeclaredType) type;
      declared.getTypeArguments().forEach(a -> addComponents(a, seen, lint));
      if (declared.asElement().getKind() == ElementKind.RECORD
          && isRaw(declared, (TypeElement) declared.asElement())) {
        // copying calls the constructor of the raw record
        lint.add("unchecked");
      }
      if (declared.asElement().getKind() == ElementKind.RECORD && seen.add(declared.asElement())) {
        for (Element component : declared.asElement().getEnclosedElements()) {
          if (component.getKind() == ElementKind.RECORD_COMPONENT) {
            collect(component.asType(), lint);
            addComponents(component.asType(), seen, lint);
          }
        }
      }
    }
  }

  /** The warnings that javac gives where source code names the type. */
  public Set<String> of(TypeMirror type) {
    Set<String> lint = new TreeSet<>();
    collect(type, lint);
    return lint;
  }

  private void collect(TypeMirror type, Set<String> lint) {
    switch (TypeKinds.of(type)) {
      case ARRAY -> collect(((ArrayType) type).getComponentType(), lint);
      case WILDCARD -> {
        WildcardType wildcard = (WildcardType) type;
        Stream.of(
                Optional.ofNullable(wildcard.getExtendsBound()),
                Optional.ofNullable(wildcard.getSuperBound()))
            .flatMap(Optional::stream)
            .forEach(b -> collect(b, lint));
      }
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        if (isRaw(declared, element)) {
          lint.add("rawtypes");
          if (Annotations.isPresent(element, TypeFacts.DEEP_COPY)) {
            // its copier is generic, so a call with the raw type is unchecked
            lint.add("unchecked");
          }
        }
        addDeprecations(element, lint);
        if (identifies(declared, element)) {
          lint.add("identity");
        }
        declared.getTypeArguments().forEach(a -> collect(a, lint));
      }
      default -> {}
    }
  }

  /**
   * Returns whether the type relies on the identity of value-based objects. Since release 25, javac
   * warns about such types.
   */
  private boolean identifies(DeclaredType type, TypeElement element) {
    return IDENTIFYING.contains(element.getQualifiedName().toString())
        && !type.getTypeArguments().isEmpty()
        && isValueBased(type.getTypeArguments().get(0));
  }

  private boolean isValueBased(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return name.startsWith("java.time.")
        || name.startsWith("java.util.Optional")
        || BOXES.contains(name);
  }

  /** Returns whether the type is raw. An inner class is raw too if its enclosing type is. */
  private static boolean isRaw(DeclaredType type, TypeElement element) {
    boolean isOwn = !element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty();
    boolean isInner =
        element.getKind() == ElementKind.CLASS && !element.getModifiers().contains(Modifier.STATIC);
    return isOwn
        || (isInner
            && type.getEnclosingType() instanceof DeclaredType outer
            && outer.getKind() == TypeKind.DECLARED
            && isRaw(outer, (TypeElement) outer.asElement()));
  }

  /**
   * Adds the warnings for deprecated types in the type's name: the type itself and its enclosing
   * types.
   */
  private void addDeprecations(TypeElement element, Set<String> lint) {
    for (Element e = element; e instanceof TypeElement; e = e.getEnclosingElement()) {
      deprecation(e).ifPresent(lint::add);
    }
  }

  /**
   * Returns {@code deprecation} or {@code removal} if the element or a type around it is
   * deprecated.
   */
  public Optional<String> deprecation(Element element) {
    for (Element e = element;
        e instanceof TypeElement || e == element;
        e = e.getEnclosingElement()) {
      if (elements.isDeprecated(e)) {
        boolean removal =
            Annotations.find(e, "java.lang.Deprecated").filter(LintFacts::isForRemoval).isPresent();
        return Optional.of(removal ? "removal" : "deprecation");
      }
    }
    return Optional.empty();
  }

  private static boolean isForRemoval(AnnotationMirror deprecated) {
    return Annotations.flag(deprecated, "forRemoval", false);
  }

  private boolean isReifiable(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ARRAY -> isReifiable(((ArrayType) type).getComponentType());
      case TYPEVAR -> false;
      // a type that is yet to be generated: if it has type arguments, javac 17 calls it <any> and
      // does not show them
      case ERROR ->
          ((DeclaredType) type).getTypeArguments().isEmpty()
              && !((DeclaredType) type).asElement().getSimpleName().contentEquals("<any>");
      case DECLARED ->
          ((DeclaredType) type).getTypeArguments().stream().allMatch(LintFacts::isUnboundedWildcard)
              && isReifiable(((DeclaredType) type).getEnclosingType());
      default -> true;
    };
  }

  private static boolean isUnboundedWildcard(TypeMirror type) {
    return type instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  private static TypeMirror last(List<? extends TypeMirror> list) {
    return list.get(list.size() - 1);
  }
}
