package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.types.Annotations;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** How a method takes the lock, according to its annotations, its contract and its exceptions. */
final class LockModes {
  static final String READ = "dev.latchwork.Read";

  private LockModes() {}

  static boolean isClone(ExecutableElement method) {
    return method.getSimpleName().contentEquals("clone") && method.getParameters().isEmpty();
  }

  static LockMode of(ExecutableElement method) {
    return Annotations.isPresent(method, READ) || onlyReads(method)
        ? LockMode.READ
        : writing(method);
  }

  /** How a method takes the lock if it may write. */
  static LockMode writing(ExecutableElement method) {
    return isInterruptible(method) ? LockMode.WRITE_INTERRUPTIBLY : LockMode.WRITE;
  }

  static boolean isInterruptible(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .map(TypeMirror::toString)
        .anyMatch("java.lang.InterruptedException"::equals);
  }

  /**
   * Recognizes methods that, by their contract, change nothing: {@code toString}, {@code hashCode},
   * {@code equals}, {@code compareTo} and {@code clone}.
   */
  static boolean onlyReads(ExecutableElement method) {
    return isClone(method) || isPure(method);
  }

  private static boolean isPure(ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "toString", "hashCode" -> method.getParameters().isEmpty();
      case "compareTo" -> method.getParameters().size() == 1;
      case "equals" ->
          method.getParameters().size() == 1
              && method.getParameters().get(0).asType().toString().equals("java.lang.Object");
      default -> false;
    };
  }
}
