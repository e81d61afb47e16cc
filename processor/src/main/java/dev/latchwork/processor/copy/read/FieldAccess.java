package dev.latchwork.processor.copy.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.Access;
import dev.latchwork.processor.copy.plan.Maker;
import dev.latchwork.processor.emit.TypeVariables;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import dev.latchwork.processor.handle.model.FieldHandle;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How code in a type's package reads and sets the fields of the type's objects. */
public final class FieldAccess {
  private final Env env;
  private final TypeElement type;
  private final Nameability nameability;

  public FieldAccess(Env env, TypeElement type) {
    this.env = env;
    this.type = type;
    this.nameability = env.packageNameability(type);
  }

  public TypeMirror typeOf(VariableElement field) {
    TypeElement owner = Enclosing.type(field);
    // asMemberOf is called only if necessary: for that call, Eclipse looks the field up by name,
    // and may find another field that hides it
    return isGeneric(owner)
        ? env.types().asMemberOf((DeclaredType) extended(owner), field)
        : field.asType();
  }

  public boolean isAccessible(Element member) {
    if (member.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    TypeElement owner = Enclosing.type(member);
    return (env.packageOf(owner).equals(env.packageOf(type)) && !env.isCutOff(member, type))
        || (member.getModifiers().contains(Modifier.PUBLIC) && isNameable(owner.asType()));
  }

  /**
   * Returns whether a handle can access a member that code in the package cannot access. Generated
   * code has to be able to name the member's class, and this class has to be in the same module: a
   * module is open to itself, and the classes on the class path form one module.
   */
  boolean hasHandle(Element member) {
    TypeElement owner = Enclosing.type(member);
    return Objects.equals(env.elements().getModuleOf(owner), env.elements().getModuleOf(type))
        && isNameable(owner.asType());
  }

  /** Returns whether generated code can cast to the type. */
  boolean isNamed(TypeMirror named) {
    return nameability.unnameable(named).isEmpty();
  }

  private boolean isNameable(TypeMirror named) {
    return nameability.unnameable(env.types().erasure(named)).isEmpty();
  }

  /** How the field is read and set; empty if it is out of reach. */
  public Optional<Access> to(VariableElement field) {
    boolean hidden = isHidden(field);
    if (isAccessible(field) && !(hidden && !isNameable(Enclosing.type(field).asType()))) {
      return Optional.of(direct(field, hidden));
    }
    return hasHandle(field) ? Optional.of(handle(field)) : Optional.empty();
  }

  private Access handle(VariableElement field) {
    ClassName owner = ClassName.get(Enclosing.type(field));
    String name = field.getSimpleName().toString();
    if (nameability.unnameable(typeOf(field)).isPresent() || !isNameable(field.asType())) {
      FieldHandle unnamed = new FieldHandle(owner, name, Optional.empty());
      return new Access.Handle(unnamed, owner, ClassName.OBJECT);
    }
    TypeName erased = env.names().of(env.types().erasure(field.asType())).withoutAnnotations();
    return new Access.Handle(
        new FieldHandle(owner, name, Optional.of(erased)),
        holder(field),
        env.names().of(typeOf(field)).withoutAnnotations());
  }

  /**
   * The class that declares the field. If the field's type mentions type variables, the class has
   * type arguments from which compilers infer these variables; otherwise, its type arguments are
   * wildcards.
   */
  private TypeName holder(VariableElement field) {
    TypeElement owner = Enclosing.type(field);
    return TypeVariables.in(env.names().of(typeOf(field))).isEmpty()
        ? TypeArguments.unknown(owner)
        : env.names().of(extended(owner)).withoutAnnotations();
  }

  Maker maker(ExecutableElement constructor) {
    ConstructorHandle handle =
        new ConstructorHandle(
            ClassName.get(type),
            constructor.getParameters().stream()
                .map(p -> env.names().of(env.types().erasure(p.asType())).withoutAnnotations())
                .toList());
    return new Maker.Handle(
        handle,
        constructor.getParameters().stream()
            .map(p -> env.names().of(p.asType()).withoutAnnotations())
            .toList());
  }

  /** A field that another field hides is accessed through a cast to the class that declares it. */
  private Access direct(VariableElement field, boolean hidden) {
    Optional<TypeName> cast =
        hidden ? Optional.of(applied(Enclosing.type(field))) : Optional.empty();
    return new Access.Direct(cast, "." + field.getSimpleName());
  }

  private boolean isHidden(VariableElement field) {
    return fields().keySet().stream()
        .dropWhile(c -> !c.equals(Enclosing.type(field)))
        .skip(1)
        .anyMatch(c -> declares(c, field.getSimpleName()) || hasConstant(c, field.getSimpleName()));
  }

  private static boolean declares(TypeElement owner, Name name) {
    return Members.fields(owner).stream().anyMatch(f -> f.getSimpleName().equals(name));
  }

  /**
   * Returns whether an interface of the class has a constant of that name, which makes the name
   * ambiguous.
   */
  private boolean hasConstant(TypeElement owner, Name name) {
    return owner.getInterfaces().stream()
        .filter(i -> i.getKind() == TypeKind.DECLARED)
        .map(i -> (TypeElement) ((DeclaredType) i).asElement())
        .flatMap(i -> env.members().hierarchy(i).stream())
        .anyMatch(i -> declares(i, name));
  }

  /** The superclass {@code owner} with its type arguments, as seen from the type. */
  private TypeName applied(TypeElement owner) {
    TypeMirror superclass = owner.getTypeParameters().isEmpty() ? owner.asType() : extended(owner);
    return env.names().of(superclass).withoutAnnotations();
  }

  private static boolean isGeneric(TypeElement owner) {
    return !owner.getTypeParameters().isEmpty()
        || Enclosing.outer(owner).filter(FieldAccess::isGeneric).isPresent();
  }

  private TypeMirror extended(TypeElement owner) {
    TypeMirror extended = type.asType();
    while (!env.types()
        .isSameType(env.types().erasure(extended), env.types().erasure(owner.asType()))) {
      extended = env.types().directSupertypes(extended).get(0);
    }
    return extended;
  }

  /**
   * The instance fields of the type and its superclasses outside the JDK, by class, starting with
   * the topmost superclass.
   */
  public Map<TypeElement, List<VariableElement>> fields() {
    List<TypeElement> classes = new ArrayList<>();
    for (TypeElement t = type; t != null; t = TypeFacts.superclass(t)) {
      classes.add(0, t);
    }
    Map<TypeElement, List<VariableElement>> fields = new LinkedHashMap<>();
    for (TypeElement c : classes) {
      if (!Enclosing.isOfJdk(c)) {
        fields.put(c, Members.instanceFields(c));
      }
    }
    return fields;
  }

  /** The field that has this label in messages. */
  public Optional<VariableElement> field(String label) {
    return fields().values().stream()
        .flatMap(List::stream)
        .filter(f -> ValueReader.label(f).equals(label))
        .findFirst();
  }
}
