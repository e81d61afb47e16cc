package dev.latchwork.processor.check.code;

import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A call of a method, or a reference to one.
 *
 * @param object the object on which it is called; empty if the method is static or the object has
 *     no name
 * @param objectType the object's type in the expression
 * @param viaSuper whether it calls the method itself and no override
 * @param arguments the arguments that have names; none for a reference
 * @param origin the state that the object is, or is part of, if that is known
 */
public record Call(
    ExecutableElement method,
    Optional<AccessPath> object,
    TypeMirror objectType,
    boolean viaSuper,
    List<Optional<AccessPath>> arguments,
    Optional<Exposure> origin,
    Site site) {

  public boolean isOfSelf() {
    return object.filter(AccessPath::isSelf).isPresent();
  }

  public boolean isStatic() {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  /** The caller's name for a lock of the method; empty if it has none there. */
  public Optional<HeldLock> named(HeldLock wanted) {
    AccessPath ref = wanted.ref();
    if (ref.root() == AccessPath.Root.SELF) {
      if (isAround((TypeElement) ref.start())) {
        return Optional.of(wanted);
      }
      return object.map(o -> wanted.named(ref.from(o)));
    }
    int parameter = ref.isFromParameter() ? method.getParameters().indexOf(ref.start()) : -1;
    if (parameter < 0) {
      return Optional.of(wanted);
    }
    return parameter < arguments.size()
        ? arguments.get(parameter).map(a -> wanted.named(ref.from(a)))
        : Optional.empty();
  }

  /** Returns whether the object of the class encloses that of the method. */
  private boolean isAround(TypeElement type) {
    for (Element e = Enclosing.type(method).getEnclosingElement();
        e != null;
        e = e.getEnclosingElement()) {
      if (e.equals(type)) {
        return true;
      }
    }
    return false;
  }

  public String name() {
    return method.getSimpleName().toString();
  }
}
