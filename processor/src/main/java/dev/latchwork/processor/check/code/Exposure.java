package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The part of an object's state that an expression exposes.
 *
 * @param of the field that is exposed, or the class if its {@code this} is exposed
 * @param type the type of the field or class; for an element, the type of the element; for a copy,
 *     the type of its elements
 */
public record Exposure(Element of, How how, TypeMirror type) {

  /** In which form the state is exposed. */
  public enum How {
    ITSELF,
    VIEW,
    /** A view that maps each element to something else, such as {@code stream.map(..)}. */
    MAPPED,
    /** In another object that refers to the state, such as a new list that contains it. */
    CONTAINED,
    ELEMENT,
    /** A separate collection or array with the same elements. */
    COPY
  }

  public Optional<VariableElement> field() {
    return of instanceof VariableElement field ? Optional.of(field) : Optional.empty();
  }

  /**
   * Returns whether the object's {@code this} is exposed, and not one of its fields. A guarded
   * object itself may be exposed, since calls on it take the lock.
   */
  public boolean isObject() {
    return how == How.ITSELF && field().isEmpty();
  }

  /**
   * Returns whether the field's object can still be reached through what is exposed. Elements and
   * copies do not lead to that object.
   */
  public boolean isLive() {
    return how == How.ITSELF || how == How.VIEW || how == How.MAPPED || how == How.CONTAINED;
  }

  public Exposure viewed() {
    return how == How.ITSELF ? new Exposure(of, How.VIEW, type) : this;
  }

  /** Returns what a new object exposes if it contains the value that has this exposure. */
  public Exposure contained() {
    return how == How.ITSELF ? new Exposure(of, How.CONTAINED, type) : this;
  }

  public Exposure mapped() {
    return new Exposure(of, How.MAPPED, type);
  }

  public Optional<Exposure> element(TypeMirror element) {
    return how == How.MAPPED
        ? Optional.empty()
        : Optional.of(new Exposure(of, How.ELEMENT, element));
  }

  public Optional<Exposure> copied(TypeMirror element) {
    return how == How.MAPPED ? Optional.empty() : Optional.of(new Exposure(of, How.COPY, element));
  }
}
