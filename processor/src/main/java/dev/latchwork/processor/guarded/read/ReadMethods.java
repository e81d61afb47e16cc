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
 * How the methods of a class take the lock. By their contract some only read, and may share it. But
 * where one of them calls a method of the object that is taken to write, it would have to wait for
 * itself: under a read-write lock they then all take the lock of writers.
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

  /** What the user says only reads, and others check; or what the source shows to. */
  boolean isMarked(ExecutableElement method) {
    return Annotations.isPresent(method, LockModes.READ)
        || subject.predicates().contains(method)
        || getters.isInOneStep(method);
  }

  /** By its contract, or as the table of the JDK knows. */
  boolean isReader(ExecutableElement method) {
    return isContract(method)
        || subject.env().calls().isReader(Enclosing.type(method), method.getSimpleName());
  }

  /** Of whatever class the body is. */
  boolean isContract(ExecutableElement method) {
    boolean mayBeView = method.getReturnType().getKind() == TypeKind.DECLARED;
    return LockModes.onlyReads(method)
        || (mayBeView
            && subject.env().facts().isView(subject.type().asType(), method.getSimpleName()));
  }

  /** The bodies of the JDK, which call others of its methods, find no writer under those names. */
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
      // an accessor implements it; without a parameter it sets nothing
      case ABSTRACT -> !method.getParameters().isEmpty();
      default -> false;
    };
  }

  /** The types that the class has its members of, without those of the JDK. */
  List<TypeElement> ownTypes() {
    return subject.env().members().hierarchy(subject.type()).stream()
        .filter(t -> !Enclosing.isOfJdk(t))
        .toList();
  }

  /** The methods of that name, with private ones, of the class and its supertypes. */
  List<ExecutableElement> named(String name) {
    return subject.env().members().hierarchy(subject.type()).stream()
        .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
        .filter(m -> m.getSimpleName().contentEquals(name))
        .toList();
  }
}
