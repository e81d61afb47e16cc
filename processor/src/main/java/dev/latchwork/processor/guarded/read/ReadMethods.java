package dev.latchwork.processor.guarded.read;

import dev.latchwork.processor.guarded.model.LockMode;
import dev.latchwork.processor.guarded.model.LockModel.Kind;
import dev.latchwork.processor.types.Annotations;
import dev.latchwork.processor.types.Enclosing;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Reads how the methods of a class take the lock. Methods such as {@code hashCode()} are readers by
 * contract: they change nothing, so they can share the lock. But under a read-write lock, a thread
 * that calls a writing method from a reading one would wait for itself. If such a call is possible,
 * all methods take the write lock, except those {@linkplain #isMarked known} to only read.
 */
final class ReadMethods {
  private final GuardedType subject;
  private final GetterReader getters;
  private final boolean share;

  ReadMethods(GuardedType subject, GetterReader getters, Kind lock) {
    this.getters = getters;
    this.subject = subject;
    this.share = lock != Kind.READ_WRITE || (callsNoWriter() && new ReadBodies(this).areHarmless());
  }

  GuardedType subject() {
    return subject;
  }

  LockMode guard(ExecutableElement method) {
    if (isMarked(method)) {
      return LockMode.READ;
    }
    return share && isReader(method) ? LockMode.READ : LockModes.writing(method);
  }

  /**
   * Recognizes methods that are known to only read: methods marked {@code @Read}, which other
   * checks verify, predicates of {@code @When} methods, and plain getters that can read their field
   * in one step.
   */
  boolean isMarked(ExecutableElement method) {
    return Annotations.isPresent(method, LockModes.READ)
        || subject.predicates().contains(method)
        || getters.isInOneStep(method);
  }

  /** Recognizes methods that are readers by contract, or according to the table of JDK methods. */
  boolean isReader(ExecutableElement method) {
    return isContract(method)
        || subject.env().calls().isReader(Enclosing.type(method), method.getSimpleName());
  }

  /**
   * Recognizes methods that are readers by contract, whichever class implements them: {@code
   * hashCode()} and the like, and methods of JDK types that return a view.
   */
  boolean isContract(ExecutableElement method) {
    boolean mayBeView = method.getReturnType().getKind() == TypeKind.DECLARED;
    return LockModes.onlyReads(method)
        || (mayBeView
            && subject.env().facts().isView(subject.type().asType(), method.getSimpleName()));
  }

  /**
   * Returns whether none of the object's writing methods is called by JDK code that only reads the
   * object.
   */
  private boolean callsNoWriter() {
    return subject.methods().stream()
        .filter(m -> !isMarked(m) && !isReader(m))
        .filter(this::isWrapped)
        .noneMatch(
            m -> subject.env().calls().isCalledToRead(subject.type().asType(), m.getSimpleName()));
  }

  boolean isWrapped(ExecutableElement method) {
    return switch (subject.overridability(method)) {
      case OVERRIDABLE -> !Annotations.isPresent(method, MethodReader.UNGUARDED);
      // an accessor implements the method, and an accessor without a parameter sets nothing
      case ABSTRACT -> !method.getParameters().isEmpty();
      default -> false;
    };
  }

  /** The class and its supertypes, without those of the JDK. */
  List<TypeElement> ownTypes() {
    return subject.env().members().hierarchy(subject.type()).stream()
        .filter(t -> !Enclosing.isOfJdk(t))
        .toList();
  }

  /** The methods of that name in the class and its supertypes, including private ones. */
  List<ExecutableElement> named(String name) {
    return subject.env().members().hierarchy(subject.type()).stream()
        .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
        .filter(m -> m.getSimpleName().contentEquals(name))
        .toList();
  }
}
