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
 * A call of a method, or a method reference.
 *
 * @param object the object on which the method is called; empty if the method is static, or if the
 *     object has no name, as in {@code get(i).call()}
 * @param objectType the static type of the object, or the class of the method if no object is
 *     written
 * @param viaSuper whether it is a call on {@code super}, which runs the method itself and no
 *     override
 * @param arguments the names of the arguments, each empty if the argument has no name; a method
 *     reference has only the argument that {@code withLock} passes to it
 * @param origin the state that the expression for the object exposes, if known
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

  /**
   * Translates the called method's name for a lock into the caller's name for the same lock.
   * Returns empty if the caller has no name for the lock.
   *
   * @param wanted the lock, as the called method names it
   */
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

  /** Returns whether the class encloses the class that declares the method. */
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
