package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.guarded.model.AccessorModel.Access;
import dev.latchwork.processor.handle.model.FieldRef;
import dev.latchwork.processor.handle.read.HandleReader;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Kotlin;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the fields that the generated class can read, and checks the public fields. */
final class FieldReader {
  private final GuardedType subject;

  private final HandleReader handles;

  FieldReader(GuardedType subject) {
    this.subject = subject;
    this.handles = HandleReader.inSubclass(subject.env(), subject.type());
  }

  /**
   * The instance fields that are read as {@code super.f} or through a handle, starting with the
   * topmost class. Among fields of the same name, only the nearest one counts. A field that can be
   * read only as {@code super.f} is left out if this name means another field or is ambiguous.
   */
  List<VariableElement> visible() {
    List<VariableElement> visible = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    Set<String> found = new HashSet<>();
    for (TypeElement owner : classes()) {
      List<VariableElement> own = new ArrayList<>();
      for (VariableElement field : Members.fields(owner)) {
        String name = field.getSimpleName().toString();
        boolean isNamed = hidden.add(name) || !handles.isAccessible(field);
        if (isNamed
            && !field.getModifiers().contains(Modifier.STATIC)
            && handles.isInReach(field)
            && found.add(name)) {
          own.add(field);
        }
      }
      visible.addAll(0, own);
      hidden.addAll(constants(owner));
    }
    return visible;
  }

  /**
   * Returns the names of the constants in a class's interfaces. If an inherited field has the same
   * name as a constant, the name is ambiguous.
   */
  private Set<String> constants(TypeElement owner) {
    return owner.getInterfaces().stream()
        .flatMap(
            i ->
                subject
                    .env()
                    .members()
                    .hierarchy((TypeElement) ((DeclaredType) i).asElement())
                    .stream())
        .flatMap(t -> Members.fields(t).stream())
        .map(f -> f.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  /** Reports mutable public fields, through which anyone can bypass the lock. */
  void checkPublicFields() {
    for (TypeElement owner : classes()) {
      for (VariableElement field : Members.instanceFields(owner)) {
        if (field.getModifiers().contains(Modifier.PUBLIC) && isMutable(field)) {
          subject.find(
              Rule.PUBLIC_FIELD,
              field,
              owner.getSimpleName() + "." + field.getSimpleName(),
              publicFieldCure(owner));
        }
      }
    }
  }

  private String publicFieldCure(TypeElement owner) {
    String held = Held.insteadOfExtending(owner);
    if (Enclosing.isOfJdk(owner)) {
      return held;
    }
    String hidden =
        Kotlin.isWritten(owner)
            ? "make it private"
            : "make it package-private or protected, and use accessors";
    return owner.equals(subject.type()) ? hidden : hidden + ", or " + held;
  }

  /**
   * How the field is read and set; empty if generated code cannot access it, for instance since it
   * cannot name the field's type.
   */
  Optional<FieldRef> reference(VariableElement field) {
    return handles.field(field, typeOf(field));
  }

  /** Returns whether only a handle can access the field. */
  boolean isHidden(VariableElement field) {
    return !handles.isAccessible(field);
  }

  /** What a read of the field has to do so that its value is never torn, stale or shared. */
  Access access(VariableElement field) {
    TypeMirror type = typeOf(field);
    boolean immutable =
        subject.env().facts().isImmutable(type) && type.getKind() != TypeKind.TYPEVAR;
    if (!immutable && !subject.env().isGuarded(type)) {
      return Access.LOCKED;
    }
    return field.getModifiers().contains(Modifier.FINAL) ? Access.PLAIN : Access.ONE_STEP;
  }

  /** The field's type with the type arguments of the class filled in. */
  TypeMirror typeOf(VariableElement field) {
    return subject.declares(field) || Enclosing.type(field).getTypeParameters().isEmpty()
        ? field.asType()
        : subject.env().types().asMemberOf((DeclaredType) subject.type().asType(), field);
  }

  private boolean isMutable(VariableElement field) {
    TypeFacts facts = subject.env().facts();
    TypeMirror type = typeOf(field);
    if (subject.env().isResource(type)) {
      return false;
    }
    return !field.getModifiers().contains(Modifier.FINAL)
        || !(facts.isImmutable(type) || subject.env().isGuarded(type));
  }

  /** The class and its superclasses up to Object, starting with the class. */
  private List<TypeElement> classes() {
    List<TypeElement> classes = new ArrayList<>();
    for (TypeElement t = subject.type(); t != null; t = TypeFacts.superclass(t)) {
      classes.add(t);
    }
    return classes;
  }
}
