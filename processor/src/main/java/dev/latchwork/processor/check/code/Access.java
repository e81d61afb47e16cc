package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A use of a field.
 *
 * @param object the object that has the field; empty if the field is static or the object has no
 *     name
 * @param objectType the object's type in the expression
 * @param value the assigned value, if it has a name
 * @param origin for a write, the state that the object is part of, if that is known
 */
public record Access(
    VariableElement field,
    Optional<AccessPath> object,
    TypeMirror objectType,
    How how,
    Optional<AccessPath> value,
    Optional<Exposure> origin,
    Site site) {

  /** The kind of use. */
  public enum How {
    READ,
    /** It is assigned. */
    WRITE,
    /** It is assigned a value that depends on its old one. */
    UPDATE,
    /** Its contents are changed by a method that is known to do so. */
    CHANGE,
    /** An element of the array in the field is assigned. */
    ELEMENT
  }

  public boolean writes() {
    return how != How.READ;
  }

  public boolean isStatic() {
    return field.getModifiers().contains(Modifier.STATIC);
  }

  public boolean isOfSelf() {
    return object.filter(AccessPath::isSelf).isPresent();
  }
}
