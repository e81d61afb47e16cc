package dev.latchwork.processor.handle.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.feature.Env;
import dev.latchwork.processor.handle.model.ConstructorHandle;
import dev.latchwork.processor.handle.model.FieldHandle;
import dev.latchwork.processor.handle.model.FieldRef;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Nameability;
import dev.latchwork.processor.types.TypeKinds;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Tells how code that is generated for a type accesses the members of the type and of its
 * superclasses. A module is open to itself, so handles can access private members of classes in the
 * type's own module.
 */
public final class HandleReader {
  private final Env env;
  private final TypeElement type;
  private final Nameability nameability;
  private final boolean inherits;

  private HandleReader(Env env, TypeElement type, Nameability nameability, boolean inherits) {
    this.env = env;
    this.type = type;
    this.nameability = nameability;
    this.inherits = inherits;
  }

  /** Returns a reader for a generated class that extends the type and is in its package. */
  public static HandleReader inSubclass(Env env, TypeElement type) {
    return new HandleReader(env, type, env.nameability(type), true);
  }

  /**
   * Returns a reader for a generated class that is in the type's package but does not extend the
   * type.
   */
  public static HandleReader inPackage(Env env, TypeElement type) {
    return new HandleReader(env, type, env.packageNameability(type), false);
  }

  /**
   * Returns how generated code accesses the field; empty if it cannot.
   *
   * @param seen the type of the field with the type arguments of the class filled in
   */
  public Optional<FieldRef> field(VariableElement field, TypeMirror seen) {
    String name = field.getSimpleName().toString();
    if (isAccessible(field)) {
      return Optional.of(FieldRef.direct(name, env.names().of(seen)));
    }
    return isOpen(field) && isNameable(seen)
        ? Optional.of(
            new FieldRef(
                name,
                env.names().of(seen),
                Optional.of(new FieldHandle(owner(field), name, nameableErasure(field.asType())))))
        : Optional.empty();
  }

  /**
   * Returns what identifies a constructor that cannot be called by name; empty if no handle can
   * reach it either.
   */
  public Optional<ConstructorHandle> constructor(ExecutableElement constructor) {
    List<? extends TypeMirror> parameters =
        constructor.getParameters().stream().map(VariableElement::asType).toList();
    return isOpen(constructor)
            && parameters.stream().allMatch(p -> isNameable(p) && nameableErasure(p).isPresent())
        ? Optional.of(
            new ConstructorHandle(
                owner(constructor), parameters.stream().map(this::erased).toList()))
        : Optional.empty();
  }

  /** Returns whether the member can be accessed by name, provided that nothing hides it. */
  public boolean isAccessible(Element member) {
    if (member.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (inherits && member.getModifiers().contains(Modifier.PROTECTED))
        || (env.packageOf(Enclosing.type(member)).equals(env.packageOf(type))
            && !env.isCutOff(member, type));
  }

  /**
   * Returns whether a member can be accessed by name or through a handle, provided that its types
   * can be named.
   */
  public boolean isInReach(Element member) {
    return isAccessible(member) || isOpen(member);
  }

  private boolean isOpen(Element member) {
    return !Enclosing.isOfJdk(member)
        && env.elements().getModuleOf(member).equals(env.elements().getModuleOf(type))
        && isNameable(Enclosing.type(member).asType());
  }

  private boolean isNameable(TypeMirror type) {
    return nameability.unnameable(type).isEmpty();
  }

  /**
   * Returns the erasure if it can be named. A type variable can always be named, but the class that
   * it erases to may be inaccessible.
   */
  private Optional<TypeName> nameableErasure(TypeMirror type) {
    return isNameable(env.types().erasure(type)) ? Optional.of(erased(type)) : Optional.empty();
  }

  private static ClassName owner(Element member) {
    return ClassName.get(Enclosing.type(member));
  }

  private TypeName erased(TypeMirror type) {
    return switch (TypeKinds.of(type)) {
      case ARRAY -> ArrayTypeName.of(erased(((ArrayType) type).getComponentType()));
      case TYPEVAR -> erased(TypeKinds.bounds((TypeVariable) type).get(0));
      default ->
          env.names()
              .classOf(type)
              .<TypeName>map(name -> name)
              .orElseGet(() -> TypeName.get(type).withoutAnnotations());
    };
  }
}
