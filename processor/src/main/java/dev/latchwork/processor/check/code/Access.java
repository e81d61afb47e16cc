package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A use of a field.
 *
 * @param object whose field it is; empty where it is static, or what has no name
 * @param objectType the type that the object is seen as
 * @param value what is assigned, where that has a name
 * @param origin of a write, the state that the object is a part of, where that can be seen
 */
public record Access(
    VariableElement field,
    Optional<AccessPath> object,
    TypeMirror objectType,
    How how,
    Optional<AccessPath> value,
    Optional<Exposure> origin,
    Site site) {

  /** What is done to it. */
  public enum How {
    READ,
    /** It is assigned. */
    WRITE,
    /** It is assigned from what it was. */
    UPDATE,
    /** What it holds is changed by a method that is known to. */
    CHANGE,
    /** An element of the array that it holds is assigned. */
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
