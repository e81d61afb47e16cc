package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The part of an object's state that an expression exposes.
 *
 * @param of the field that is exposed, or the class if its {@code this} is exposed
 * @param type the type of the field; for an element or a copy, the type of the element
 */
public record Exposure(Element of, How how, TypeMirror type) {

  /** In which form the state is exposed. */
  public enum How {
    ITSELF,
    VIEW,
    /** A view that maps each element to something else. */
    MAPPED,
    /** In another object that refers to the state, such as a new list that contains it. */
    CONTAINED,
    ELEMENT,
    /** A separate collection with the same elements. */
    COPY
  }

  public Optional<VariableElement> field() {
    return of instanceof VariableElement field ? Optional.of(field) : Optional.empty();
  }

  /**
   * Returns whether the object itself is exposed, and not one of its fields. A guarded object
   * itself may be exposed, since calls on it take the lock.
   */
  public boolean isObject() {
    return how == How.ITSELF && field().isEmpty();
  }

  /** Returns whether the state itself can be changed through what is exposed. */
  public boolean isLive() {
    return how == How.ITSELF || how == How.VIEW || how == How.MAPPED || how == How.CONTAINED;
  }

  public Exposure viewed() {
    return how == How.ITSELF ? new Exposure(of, How.VIEW, type) : this;
  }

  /** Returns what a new object exposes if it contains what is exposed here. */
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
