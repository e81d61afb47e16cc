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
 * @param value for a plain assignment, the assigned value, if it has a name
 * @param origin for any use other than a read, the state that the expression for the object
 *     exposes, if known
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
    /** The field is assigned with {@code =}. */
    WRITE,
    /**
     * The field is changed by an operator that uses its old value, such as {@code ++} or {@code
     * +=}.
     */
    UPDATE,
    /**
     * The object in the field is changed, for instance by a call such as {@code list.add(x)},
     * perhaps through a view or an element of the object.
     */
    CHANGE,
    /**
     * The array in the field is changed: one of its elements is assigned or changed, or a method
     * such as {@code Arrays.sort} changes the array.
     */
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
