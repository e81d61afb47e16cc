package dev.latchwork.processor.guarded.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.latchwork.processor.emit.Signature;
import dev.latchwork.processor.emit.TypeNames;
import dev.latchwork.processor.emit.TypeVariables;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The class to generate for a guarded class or interface.
 *
 * @param shape whether the generated class extends the class or wraps an object of the interface
 * @param origin the guarded class or the wrapped interface
 * @param isOpen whether the generated class may be extended
 * @param annotations the annotations that the generated class repeats
 * @param qualified simple names that must not be imported, because a member type, type variable,
 *     field or parameter hides them
 * @param tryNext the type of the elements that a generated {@code tryNext()} returns; empty if
 *     there is no such method
 * @param lint the lint categories in which javac would warn about the class as a whole
 */
public record GuardedModel(
    Shape shape,
    ClassName origin,
    ClassName name,
    boolean isPublic,
    boolean isOpen,
    List<AnnotationSpec> annotations,
    List<TypeVariableName> typeVariables,
    Set<String> qualified,
    Set<String> lint,
    LockModel lock,
    MemberNames names,
    List<Signature> constructors,
    List<MethodModel> methods,
    List<AccessorModel> accessors,
    Optional<ToStringModel> printed,
    Optional<ElementsModel> elements,
    Optional<TypeName> tryNext,
    Set<LockMethod> lockMethods,
    WhenModel when,
    Optional<CopyMethodModel> copied) {

  public enum Shape {
    SUBCLASS,
    WRAPPER
  }

  /** The object on which the original methods are called. */
  public String receiver() {
    return shape == Shape.SUBCLASS ? "super" : "this." + names.of("delegate");
  }

  /**
   * The type variables as a static member redeclares them, without bounds that member types hide.
   */
  public List<TypeVariableName> variablesOfMembers() {
    return TypeVariables.withoutHidden(typeVariables, qualified);
  }

  /** Returns whether objects of the class can be serialized. */
  public boolean isSerializable() {
    return lint.contains("serial");
  }

  /** The generated class with its type arguments. */
  public TypeName self() {
    return TypeNames.applied(name, typeVariables);
  }

  /** The guarded class or the wrapped interface, with its type arguments. */
  public TypeName original() {
    return TypeNames.applied(origin, typeVariables);
  }
}
