package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The part of an object's state that an expression exposes.
 *
 * @param of the field, or the class for its {@code this}
 * @param type for an element, its own type, otherwise the field's
 */
public record Exposure(Element of, How how, TypeMirror type) {

  /** How much of the state it is. */
  public enum How {
    ITSELF,
    VIEW,
    /** A view that maps each element to something else. */
    MAPPED,
    ELEMENT,
    /** A separate collection with the same elements. */
    COPY
  }

  public Optional<VariableElement> field() {
    return of instanceof VariableElement field ? Optional.of(field) : Optional.empty();
  }

  /**
   * Returns whether what is exposed is the guarded object itself. Every way into that takes the
   * lock.
   */
  public boolean isObject() {
    return how == How.ITSELF && field().isEmpty();
  }

  /** Returns whether changes to it are changes to the state itself. */
  public boolean isLive() {
    return how == How.ITSELF || how == How.VIEW || how == How.MAPPED;
  }

  public Exposure viewed() {
    return how == How.ITSELF ? new Exposure(of, How.VIEW, type) : this;
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
