package dev.latchwork.processor.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the members of a type, including inherited ones. */
public final class Members {
  private final Types types;
  private final Elements elements;
  private final RoundCache answers;

  public Members(Types types, Elements elements, RoundCache answers) {
    this.types = types;
    this.elements = elements;
    this.answers = answers;
  }

  /**
   * @param view the {@link Types} through which the methods are compared, since another instance
   *     may give different answers
   */
  private record MethodsOf(TypeElement type, Types view)
      implements RoundCache.Question<List<ExecutableElement>> {}

  private record InOrder(TypeElement owner)
      implements RoundCache.Question<List<ExecutableElement>> {}

  /**
   * Returns the methods of a type: its own, then those of its superclasses from the nearest up to
   * Object, then those of its interfaces. Overridden methods are left out, and so are private
   * methods of supertypes and static methods of superinterfaces. Of several abstract methods with
   * the same name and parameters, only the one with the most specific result is included.
   */
  public List<ExecutableElement> methods(TypeElement type) {
    return answers.of(new MethodsOf(type, types), () -> findMethods(type));
  }

  /** Returns the simple names of a type's member types, including inherited ones. */
  public Set<String> typeNames(TypeElement type) {
    return hierarchy(type).stream()
        .flatMap(owner -> ElementFilter.typesIn(owner.getEnclosedElements()).stream())
        .map(member -> member.getSimpleName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<ExecutableElement> findMethods(TypeElement type) {
    Map<Name, List<ExecutableElement>> byName = new HashMap<>();
    List<ExecutableElement> all = new ArrayList<>();
    for (TypeElement owner : hierarchy(type)) {
      for (ExecutableElement method : inOrder(owner)) {
        List<ExecutableElement> same =
            byName.computeIfAbsent(method.getSimpleName(), n -> new ArrayList<>());
        if (isInheritable(method, owner, type) && !replaced(same, method, type, all)) {
          same.add(method);
          all.add(method);
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Returns the methods of a type in the order of declaration. The methods of JDK types are sorted
   * instead, since their order in class files may differ between machines.
   */
  private List<ExecutableElement> inOrder(TypeElement owner) {
    return Enclosing.isOfJdk(owner)
        ? answers.of(new InOrder(owner), () -> sorted(methodsIn(owner)))
        : methodsIn(owner);
  }

  private static List<ExecutableElement> methodsIn(TypeElement owner) {
    return ElementFilter.methodsIn(owner.getEnclosedElements());
  }

  private List<ExecutableElement> sorted(List<ExecutableElement> methods) {
    return methods.stream().sorted(Comparator.comparing(this::erased)).toList();
  }

  private String erased(ExecutableElement method) {
    return method.getParameters().stream()
        .map(p -> types.erasure(p.asType()).toString())
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  /**
   * Returns whether the type declares the method or can inherit it. Private methods and static
   * methods of interfaces are not inherited.
   */
  private static boolean isInheritable(
      ExecutableElement method, TypeElement owner, TypeElement type) {
    Set<Modifier> modifiers = method.getModifiers();
    return owner.equals(type)
        || !(modifiers.contains(Modifier.PRIVATE)
            || (modifiers.contains(Modifier.STATIC) && owner.getKind().isInterface()));
  }

  /**
   * Returns whether a method in {@code same} replaces the given method. If the given method
   * replaces a method in {@code same} instead, the replaced method is removed from both lists.
   */
  private boolean replaced(
      List<ExecutableElement> same,
      ExecutableElement method,
      TypeElement type,
      List<ExecutableElement> all) {
    for (ExecutableElement other : same) {
      if (overrides(other, method, type)
          && (isBelow(other, method)
              || !(isStronger(method, other, type) || refines(method, other)))) {
        return true;
      }
      if (!areEquivalent(other, method, type)) {
        continue;
      }
      if (isPackagePrivateElsewhere(method, type) != isPackagePrivateElsewhere(other, type)
          && !packageOf(method).equals(packageOf(other))) {
        continue;
      }
      if (isStronger(method, other, type) || refines(method, other)) {
        same.remove(other);
        all.remove(other);
        return false;
      }
      return true;
    }
    return false;
  }

  /**
   * Returns whether {@code method} overrides {@code other} because {@code method} is declared in a
   * subtype of the interface that declares {@code other}. The Eclipse compiler denies this for
   * default methods. The parameters are not compared.
   */
  private boolean refines(ExecutableElement method, ExecutableElement other) {
    return method.getSimpleName().equals(other.getSimpleName())
        && Enclosing.type(other).getKind().isInterface()
        && !Enclosing.type(method).equals(Enclosing.type(other))
        && !isOfOneType(method)
        && !isOfOneType(other)
        && isBelow(method, other);
  }

  private static boolean isOfOneType(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE);
  }

  /**
   * Returns whether the type that declares the first method is a subtype of the type that declares
   * the second one. The Eclipse compiler has to be corrected here: it says that a method overrides
   * another one even if their interfaces are unrelated.
   */
  private boolean isBelow(ExecutableElement overrider, ExecutableElement overridden) {
    return types.isSubtype(
        types.erasure(Enclosing.type(overrider).asType()),
        types.erasure(Enclosing.type(overridden).asType()));
  }

  private boolean isPackagePrivateElsewhere(ExecutableElement method, TypeElement type) {
    return overridability(method, type) == Overridability.OTHER_PACKAGE;
  }

  /**
   * Returns whether a method overrides another one in the type. The parameters are compared
   * separately, since javac treats all parameter types that are yet to be generated as the same
   * type.
   */
  public boolean overrides(
      ExecutableElement overrider, ExecutableElement overridden, TypeElement type) {
    return (elements.overrides(overrider, overridden, type) || refines(overrider, overridden))
        && areEquivalent(overrider, overridden, type);
  }

  /**
   * Returns whether the two methods have the same name and equivalent parameters, so that no class
   * can have both side by side.
   */
  public boolean haveSameSignature(ExecutableElement a, ExecutableElement b, TypeElement type) {
    return a.getSimpleName().equals(b.getSimpleName()) && areEquivalent(a, b, type);
  }

  private boolean areEquivalent(ExecutableElement a, ExecutableElement b, TypeElement type) {
    if (a.getParameters().size() != b.getParameters().size()) {
      return false;
    }
    ExecutableType first = asMember(a, type);
    ExecutableType second = asMember(b, type);
    return types.isSubsignature(first, second) || types.isSubsignature(second, first);
  }

  /**
   * Returns whether the second method is abstract and the first one has a narrower result. If
   * neither overrides the other, only the narrower result fits both.
   */
  private boolean isStronger(ExecutableElement a, ExecutableElement b, TypeElement type) {
    TypeMirror first = asMember(a, type).getReturnType();
    TypeMirror second = asMember(b, type).getReturnType();
    return b.getModifiers().contains(Modifier.ABSTRACT)
        && (first.getKind() == TypeKind.DECLARED || first.getKind() == TypeKind.ERROR)
        && !types.isSameType(first, second)
        && types.isSubtype(types.erasure(first), types.erasure(second));
  }

  /**
   * Returns the method as {@code type} sees it, with the type arguments of its supertypes filled
   * in.
   */
  public ExecutableType asMember(ExecutableElement method, TypeElement type) {
    // asMemberOf is called only if necessary: for that call, the Eclipse compiler looks the method
    // up by its name alone, and returns the method of the interface that it visits first
    return isGeneric(Enclosing.type(method))
        ? (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method)
        : (ExecutableType) method.asType();
  }

  public TypeMirror erasure(TypeMirror type) {
    return types.erasure(type);
  }

  private static boolean isGeneric(TypeElement owner) {
    return !owner.getTypeParameters().isEmpty()
        || Enclosing.outer(owner).filter(Members::isGeneric).isPresent();
  }

  public Overridability overridability(ExecutableElement method, TypeElement type) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC)) {
      return Overridability.STATIC;
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Overridability.PRIVATE;
    }
    boolean packagePrivate =
        !modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.PROTECTED);
    if (packagePrivate && !isInheritedWithinPackage(Enclosing.type(method), type)) {
      return Overridability.OTHER_PACKAGE;
    }
    if (modifiers.contains(Modifier.FINAL)) {
      return Overridability.FINAL;
    }
    return modifiers.contains(Modifier.ABSTRACT)
        ? Overridability.ABSTRACT
        : Overridability.OVERRIDABLE;
  }

  /**
   * Returns whether the type inherits package-private methods of a superclass. A class of another
   * package between the two does not inherit them, so its subclasses do not inherit them either.
   */
  private boolean isInheritedWithinPackage(TypeElement owner, TypeElement type) {
    PackageElement home = packageOf(owner);
    for (TypeElement t = type; t != null && !t.equals(owner); t = TypeFacts.superclass(t)) {
      if (!packageOf(t).equals(home)) {
        return false;
      }
    }
    return true;
  }

  private PackageElement packageOf(javax.lang.model.element.Element element) {
    return elements.getPackageOf(element);
  }

  /** Returns the type, its superclasses from the nearest up, then all its interfaces, each once. */
  public Set<TypeElement> hierarchy(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    for (TypeElement t = type; t != null; t = TypeFacts.superclass(t)) {
      all.add(t);
    }
    for (TypeElement t : List.copyOf(all)) {
      addInterfaces(t, all);
    }
    return all;
  }

  private static void addInterfaces(TypeElement type, Set<TypeElement> all) {
    for (TypeMirror mirror : type.getInterfaces()) {
      if (mirror.getKind() == TypeKind.DECLARED) {
        TypeElement element = (TypeElement) ((DeclaredType) mirror).asElement();
        if (all.add(element)) {
          addInterfaces(element, all);
        }
      }
    }
  }

  /**
   * Returns the fields of a record in the order of its header. The Eclipse compiler sorts fields
   * and components by name, but the parameters of the canonical constructor have the right order.
   */
  public static List<VariableElement> recordFields(TypeElement type) {
    Map<String, VariableElement> fields = new LinkedHashMap<>();
    instanceFields(type).forEach(f -> fields.put(f.getSimpleName().toString(), f));
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .map(c -> c.getParameters().stream().map(p -> p.getSimpleName().toString()).toList())
        .filter(names -> names.size() == fields.size() && fields.keySet().containsAll(names))
        .findFirst()
        .map(names -> names.stream().map(n -> Objects.requireNonNull(fields.get(n))).toList())
        .orElse(List.copyOf(fields.values()));
  }

  /**
   * Returns the fields that a type declares, including static ones. A field whose name is missing
   * in the source is left out; javac reports it.
   */
  public static List<VariableElement> fields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(f -> SourceVersion.isIdentifier(f.getSimpleName()))
        .toList();
  }

  /**
   * Returns the instance fields that a type declares, in source order. For a record, the Eclipse
   * compiler may return them in another order; see {@link #recordFields}.
   */
  public static List<VariableElement> instanceFields(TypeElement type) {
    return fields(type).stream().filter(f -> !f.getModifiers().contains(Modifier.STATIC)).toList();
  }
}
