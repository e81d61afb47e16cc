package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A use of a field.
 *
 * @param object the object that has the field; empty if the field is static, or if the object has
 *     no name, as in {@code get(i).field}
 * @param objectType the static type of the object, or the class of the field if no object is
 *     written
 * @param value the assigned value, if it has a name
 * @param origin for a write, the state to which the object belongs, if known
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
    /** The field is assigned. */
    WRITE,
    /** The field is assigned a value that depends on its old value, as in {@code count++}. */
    UPDATE,
    /** The object in the field is changed by a method that is known to change it. */
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
