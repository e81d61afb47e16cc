package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.types.CalledMethods;
import dev.latchwork.processor.types.Enclosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * Tells whether the methods that only read by contract, such as {@code hashCode()}, really call no
 * methods that may write.
 */
final class ReadBodies {
  private final ReadMethods methods;
  private final Set<ExecutableElement> asked = new HashSet<>();

  ReadBodies(ReadMethods methods) {
    this.methods = methods;
  }

  /**
   * Returns whether none of the methods that only read by contract calls a method that may write.
   * Methods are recognized by name alone, so calls of other objects' methods count too. A method
   * that uses {@code this} as a value or creates an object of an inner class is taken to call such
   * methods, and so is one in a class file, except in the JDK.
   */
  boolean areHarmless() {
    return methods.ownTypes().stream()
        .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
        .filter(m -> !m.getModifiers().contains(Modifier.ABSTRACT))
        .filter(m -> !m.getModifiers().contains(Modifier.STATIC))
        .filter(m -> methods.isContract(m) && !methods.isMarked(m))
        .allMatch(this::isHarmless);
  }

  private boolean isHarmless(ExecutableElement method) {
    if (!asked.add(method)) {
      return true;
    }
    Optional<CalledMethods.Calls> calls = methods.subject().env().bodies().of(method);
    return calls.isPresent()
        && !calls.get().passesThis()
        && calls.get().made().stream().noneMatch(this::isInner)
        && calls.get().methods().stream().map(methods::named).allMatch(this::areReaders);
  }

  private boolean areReaders(List<ExecutableElement> called) {
    return called.stream().allMatch(this::mayBeCalled);
  }

  private boolean mayBeCalled(ExecutableElement called) {
    if (methods.isMarked(called) || methods.isReader(called)) {
      return true;
    }
    return !methods.isWrapped(called)
        && (Enclosing.isOfJdk(called)
            || called.getModifiers().contains(Modifier.ABSTRACT)
            || isHarmless(called));
  }

  /**
   * Returns whether the name is that of an inner class. An object of an inner class refers to its
   * enclosing object, and may call methods of that object.
   */
  private boolean isInner(String name) {
    return methods.ownTypes().stream()
        .flatMap(t -> ElementFilter.typesIn(t.getEnclosedElements()).stream())
        .anyMatch(
            t ->
                t.getSimpleName().contentEquals(name)
                    && !t.getModifiers().contains(Modifier.STATIC));
  }
}
