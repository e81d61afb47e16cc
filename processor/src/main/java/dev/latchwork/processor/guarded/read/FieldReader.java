package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.diagnostic.Rule;
import dev.latchwork.processor.types.Enclosing;
import dev.latchwork.processor.types.Members;
import dev.latchwork.processor.types.TypeFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The fields that a subclass sees, and those that anyone sees. */
final class FieldReader {
  private final GuardedType subject;

  FieldReader(GuardedType subject) {
    this.subject = subject;
  }

  /** The instance fields that can be read as {@code super.f}, from the topmost class down. */
  List<VariableElement> visible() {
    List<VariableElement> visible = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    for (TypeElement owner : classes()) {
      List<VariableElement> own = new ArrayList<>();
      for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
        boolean isSeen = hidden.add(field.getSimpleName().toString());
        if (isSeen && !field.getModifiers().contains(Modifier.STATIC) && isVisible(field, owner)) {
          own.add(field);
        }
      }
      visible.addAll(0, own);
      hidden.addAll(constants(owner));
    }
    return visible;
  }

  /**
   * What the interfaces of a class declare: with an inherited field of that name it is ambiguous.
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
        .flatMap(t -> ElementFilter.fieldsIn(t.getEnclosedElements()).stream())
        .map(f -> f.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  /** Fields that are a way past the lock for everyone. */
  void checkPublicFields() {
    for (TypeElement owner : classes()) {
      for (VariableElement field : Members.instanceFields(owner)) {
        if (field.getModifiers().contains(Modifier.PUBLIC) && isMutable(field)) {
          subject.find(
              Rule.PUBLIC_FIELD, field, owner.getSimpleName() + "." + field.getSimpleName());
        }
      }
    }
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

  private boolean isVisible(VariableElement field, TypeElement owner) {
    Set<Modifier> modifiers = field.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return false;
    }
    return modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || subject.env().packageOf(owner).equals(subject.env().packageOf(subject.type()));
  }

  /** The class and its superclasses but Object, from the class upwards. */
  private List<TypeElement> classes() {
    List<TypeElement> classes = new ArrayList<>();
    for (TypeElement t = subject.type(); t != null; t = TypeFacts.superclass(t)) {
      classes.add(t);
    }
    return classes;
  }
}
