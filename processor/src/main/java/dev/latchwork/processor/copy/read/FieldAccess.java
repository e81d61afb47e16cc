package dev.latchwork.processor.copy.read;

import dev.latchwork.processor.emit.GeneratedNames;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How code in the package of a type gets at the state of its objects. */
public final class FieldAccess {
  private static final Set<String> STATELESS = Set.of("java.lang.Object", "java.lang.Record");

  private final Env env;
  private final TypeElement type;
  private final List<ExecutableElement> methods;

  public FieldAccess(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
    this.methods = env.members().methods(type);
  }

  public TypeMirror typeOf(VariableElement field) {
    return env.types().asMemberOf((DeclaredType) type.asType(), field);
  }

  public boolean isAccessible(Element member) {
    if (member.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    TypeElement owner = Enclosing.type(member);
    return env.packageOf(owner).equals(env.packageOf(type))
        || member.getModifiers().contains(Modifier.PUBLIC);
  }

  /** {@code getLines}, {@code isOpen} or {@code lines}, if it returns the type of the field. */
  Optional<ExecutableElement> getter(VariableElement field) {
    String name = field.getSimpleName().toString();
    TypeMirror wanted = typeOf(field);
    List<String> names = new ArrayList<>(List.of("get" + GeneratedNames.capitalized(name), name));
    if (wanted.getKind() == TypeKind.BOOLEAN) {
      names.add(0, "is" + GeneratedNames.capitalized(name));
    }
    return method(
        names,
        method ->
            method.getParameterTypes().isEmpty()
                && env.types().isSameType(method.getReturnType(), wanted));
  }

  /** {@code setLines} or {@code lines}, if it takes the type of the field. */
  Optional<ExecutableElement> setter(VariableElement field) {
    String name = field.getSimpleName().toString();
    TypeMirror wanted = typeOf(field);
    return method(
        List.of("set" + GeneratedNames.capitalized(name), name),
        method ->
            method.getParameterTypes().size() == 1
                && env.types().isSameType(method.getParameterTypes().get(0), wanted));
  }

  private Optional<ExecutableElement> method(
      List<String> names, Predicate<ExecutableType> signature) {
    for (String name : names) {
      for (ExecutableElement method : methods) {
        if (method.getSimpleName().contentEquals(name)
            && !method.getModifiers().contains(Modifier.STATIC)
            && isAccessible(method)
            && method.getThrownTypes().isEmpty()
            && signature.test(env.members().asMember(method, type))) {
          return Optional.of(method);
        }
      }
    }
    return Optional.empty();
  }

  /** The fields of each class, those of the topmost superclass first. */
  public Map<TypeElement, List<VariableElement>> fields() {
    List<TypeElement> classes = new ArrayList<>();
    for (TypeElement t = type; t != null; t = TypeFacts.superclass(t)) {
      classes.add(0, t);
    }
    Map<TypeElement, List<VariableElement>> fields = new LinkedHashMap<>();
    for (TypeElement c : classes) {
      if (!isForeign(c)) {
        fields.put(c, Members.instanceFields(c));
      }
    }
    return fields;
  }

  /** The field that a message names so. */
  public Optional<VariableElement> field(String label) {
    return fields().values().stream()
        .flatMap(List::stream)
        .filter(f -> ValueReader.label(f).equals(label))
        .findFirst();
  }

  /** A class of the JDK that may have state; Object and Record have none. */
  static boolean isForeign(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java") && !STATELESS.contains(name);
  }
}
