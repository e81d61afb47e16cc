package dev.latchwork.processor.check;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A call of a method, or a reference to one.
 *
 * @param object whose method it is; empty where it is static, or what has no name
 * @param objectType the type that the object is seen as
 * @param viaSuper whether no override is reached
 * @param arguments as far as they have names; none of a reference
 * @param origin the field that the object is in or was found in, where that can be seen
 */
record Call(
    ExecutableElement method,
    Optional<Ref> object,
    TypeMirror objectType,
    boolean viaSuper,
    List<Optional<Ref>> arguments,
    Optional<VariableElement> origin,
    Site site) {

  boolean isOfSelf() {
    return object.filter(Ref::isSelf).isPresent();
  }

  boolean isStatic() {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  String name() {
    return method.getSimpleName().toString();
  }
}
