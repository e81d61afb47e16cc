package dev.latchwork.processor.check.code;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What an expression hands out of an object's state.
 *
 * @param of the field, or the class whose {@code this} it is
 * @param type of an element its own type, else that of the field
 */
public record Exposure(Element of, How how, TypeMirror type) {

  /** How much of it it is. */
  public enum How {
    ITSELF,
    VIEW,
    /** A view that has been made something else of each element. */
    MAPPED,
    ELEMENT,
    /** A collection of its own that has the same elements. */
    COPY
  }

  public Optional<VariableElement> field() {
    return of instanceof VariableElement field ? Optional.of(field) : Optional.empty();
  }

  /** Whether it is the object, every way into which takes the lock. */
  public boolean isObject() {
    return how == How.ITSELF && field().isEmpty();
  }

  /** Whether what is done with it is done with the state itself. */
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
