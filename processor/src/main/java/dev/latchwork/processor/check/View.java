package dev.latchwork.processor.check;

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
record View(Element of, How how, TypeMirror type) {

  /** How much of it it is. */
  enum How {
    ITSELF,
    VIEW,
    /** A view that has been made something else of each element. */
    MAPPED,
    ELEMENT,
    /** A collection of its own that has the same elements. */
    COPY
  }

  Optional<VariableElement> field() {
    return of instanceof VariableElement field ? Optional.of(field) : Optional.empty();
  }

  /** Whether it is the object, every way into which takes the lock. */
  boolean isObject() {
    return how == How.ITSELF && field().isEmpty();
  }

  /** Whether what is done with it is done with the state itself. */
  boolean isLive() {
    return how == How.ITSELF || how == How.VIEW || how == How.MAPPED;
  }

  View viewed() {
    return how == How.ITSELF ? new View(of, How.VIEW, type) : this;
  }

  View mapped() {
    return new View(of, How.MAPPED, type);
  }

  Optional<View> element(TypeMirror element) {
    return how == How.MAPPED ? Optional.empty() : Optional.of(new View(of, How.ELEMENT, element));
  }

  Optional<View> copied(TypeMirror element) {
    return how == How.MAPPED ? Optional.empty() : Optional.of(new View(of, How.COPY, element));
  }
}
