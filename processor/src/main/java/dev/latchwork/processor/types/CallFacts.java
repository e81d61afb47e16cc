package dev.latchwork.processor.types;

import dev.latchwork.processor.types.known.KnownCalls;
import dev.latchwork.processor.types.known.KnownElements;
import dev.latchwork.processor.types.known.KnownInstantiations;
import dev.latchwork.processor.types.known.KnownMutators;
import dev.latchwork.processor.types.known.KnownReaders;
import dev.latchwork.processor.types.known.KnownStateful;
import dev.latchwork.processor.types.known.KnownTypes;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The questions that are asked of calls; the tables of known calls have the answers. */
public final class CallFacts {
  private final TypeFacts types;

  public CallFacts(TypeFacts types) {
    this.types = types;
  }

  /** Whether the call creates an object of a class that it is given; {@code <init>} is new. */
  public boolean instantiates(TypeMirror type, CharSequence method) {
    return types.isListed(KnownInstantiations.BY_TYPE, type, method);
  }

  /** The same, unless what it returns is told of another class. */
  public boolean instantiatesUnlessContinued(TypeMirror type, CharSequence method) {
    return types.isListed(KnownInstantiations.UNLESS_CONTINUED, type, method);
  }

  /** Whether the call creates an object of the class or by the constructor that it is of. */
  public boolean instantiatesItself(TypeMirror type, CharSequence method) {
    return types.isListed(KnownInstantiations.REFLECTIVE, type, method);
  }

  /** Whether the method changes the object that it is called on; false where nobody knows. */
  public boolean isMutator(TypeMirror type, CharSequence method) {
    return types.isListed(KnownMutators.BY_TYPE, type, method);
  }

  /** Whether no two threads may call the method on one object, though it seems to only look. */
  public boolean isStateful(TypeMirror type, ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean isGetter =
        method.getParameters().isEmpty() && KnownStateful.GETTERS_BY_THE_NAME.contains(name);
    return !isGetter && types.isListed(KnownStateful.BY_TYPE, type, name);
  }

  /** Whether each single call on a value of the type is safe, for two the caller needs a lock. */
  public boolean isSafeByCall(TypeMirror type) {
    return isThreadSafe(type) || KnownStateful.SYNCHRONIZED.contains(TypeFacts.qualifiedName(type));
  }

  /** Whether a type of the JDK has a body for the method, and that changes nothing. */
  public boolean isReader(TypeElement owner, CharSequence method) {
    return KnownReaders.BY_TYPE
        .getOrDefault(owner.getQualifiedName().toString(), Set.of())
        .contains(method.toString());
  }

  /** Whether types of the JDK may call the method on the object when they only read it. */
  public boolean isCalledToRead(TypeMirror type, CharSequence method) {
    return types.isListed(KnownReaders.BY_TYPE, type, method);
  }

  /** Whether what the method returns still belongs to the object that it is called on. */
  public boolean isElement(TypeMirror type, CharSequence method) {
    return types.isListed(KnownElements.BY_TYPE, type, method);
  }

  /** Whether a method or constructor makes something that has what it is given in it. */
  public boolean wraps(TypeElement owner, CharSequence method) {
    return KnownElements.WRAPPERS
        .getOrDefault(owner.getQualifiedName().toString(), Set.of())
        .stream()
        .anyMatch(method.toString()::startsWith);
  }

  /** Whether a method returns its first argument, if anything. */
  public boolean returnsFirst(TypeElement owner, CharSequence method) {
    return owner.getQualifiedName().contentEquals("java.util.Objects")
        && method.toString().startsWith("requireNonNull");
  }

  /** Whether a static method copies what it is given first, with the same elements. */
  public boolean copiesFirst(TypeElement owner, CharSequence method) {
    return method.toString().startsWith("copyOf") && isOfLibrary(owner.asType());
  }

  /** Whether a static method returns one of the elements of what it is given first. */
  public boolean picksFromFirst(TypeElement owner, CharSequence method) {
    return owner.getQualifiedName().contentEquals("java.util.Collections")
        && ("max".contentEquals(method) || "min".contentEquals(method));
  }

  /** Whether a collector has the elements of its stream in it. */
  public boolean collectsAsTheyAre(TypeElement owner, CharSequence method) {
    return owner.getQualifiedName().contentEquals("java.util.stream.Collectors")
        && KnownElements.KEPT_BY_COLLECTORS.contains(method.toString());
  }

  /** Whether what the method returns can never be changed, not even by who made it. */
  public boolean makesUnmodifiable(TypeElement owner, CharSequence method) {
    return KnownElements.UNMODIFIABLE
        .getOrDefault(owner.getQualifiedName().toString(), Set.of())
        .contains(method.toString());
  }

  /** Whether a stream goes on with the same elements. */
  public boolean keepsElements(TypeMirror type, CharSequence method) {
    return isStream(type) && KnownElements.KEPT_BY_STREAMS.contains(method.toString());
  }

  /** Whether it is a static method that changes its first argument, as {@code sort} does. */
  public boolean changesFirst(TypeElement owner, CharSequence method) {
    return KnownMutators.OF_FIRST_IN.contains(owner.getQualifiedName().toString())
        && KnownMutators.OF_FIRST.contains(method.toString());
  }

  /** Whether it is the argument that {@code System.arraycopy} writes to. */
  public boolean copiesTo(TypeElement owner, CharSequence method, int index) {
    return index == 2
        && owner.getQualifiedName().contentEquals("java.lang.System")
        && "arraycopy".contentEquals(method);
  }

  /** Whether the method waits for others, for a clock, a disk or a network. */
  public boolean isBlocking(TypeMirror type, CharSequence method) {
    return types.isListed(KnownCalls.BLOCKING, type, method);
  }

  /** Whether it waits for a lock, or for a condition without an end. */
  public boolean isLocking(TypeMirror type, CharSequence method) {
    return types.isListed(KnownCalls.LOCKING, type, method);
  }

  /** Whether functions that the method is given have run when it returns, or run in the caller. */
  public boolean runsAtOnce(TypeMirror type, CharSequence method) {
    return types.isListed(KnownCalls.AT_ONCE, type, method) && !isParallel(method);
  }

  private static boolean isParallel(CharSequence method) {
    return method.toString().contains("parallel");
  }

  /** Whether functions that its methods are given run in another thread. */
  public boolean runsElsewhere(TypeMirror type) {
    return types.supertypeNames(type).stream().anyMatch(KnownCalls.ELSEWHERE::contains);
  }

  /** Whether a class of the JDK does nothing but compute, whatever it is asked. */
  public boolean onlyComputes(TypeElement type) {
    String name = type.getQualifiedName().toString();
    int simple = name.lastIndexOf('.');
    return simple > 0
        && KnownCalls.COMPUTING_PACKAGES.contains(name.substring(0, simple))
        && !KnownCalls.NOT_COMPUTING.contains(name);
  }

  /** Whether its values can be used by several threads at once without a lock of the caller's. */
  public boolean isThreadSafe(TypeMirror type) {
    String name = TypeFacts.qualifiedName(type);
    return name.startsWith("java.util.concurrent.")
        || name.equals("java.lang.StringBuffer")
        || Annotations.hasSimpleNameIfDeclared(type, "ThreadSafe");
  }

  /** A function, or what its name says is called back. */
  public boolean isCallback(TypeMirror type) {
    String name = TypeFacts.qualifiedName(type);
    return TypeFacts.isFunctional(type)
        || name.equals("java.lang.Runnable")
        || KnownTypes.CALLBACK_SUFFIXES.stream().anyMatch(name::endsWith);
  }

  public boolean isStream(TypeMirror type) {
    return types.supertypeNames(type).contains("java.util.stream.BaseStream");
  }

  public boolean isFunctional(TypeMirror type) {
    return TypeFacts.isFunctional(type);
  }

  /** Whether it calls the functions that it was made with whenever it is used, as streams do. */
  public boolean isDeferred(TypeMirror type) {
    return isFunctional(type)
        || types.supertypeNames(type).stream().anyMatch(KnownCalls.DEFERRED::contains);
  }

  /** Whether the JDK declares it: what it does with what it is given, its signature says. */
  public boolean isOfLibrary(TypeMirror type) {
    return TypeFacts.qualifiedName(type).startsWith("java.");
  }

  /** Whether it keeps none of what its methods are given. */
  public boolean keepsNothing(TypeMirror type) {
    return isStream(type) || TypeFacts.qualifiedName(type).startsWith("java.util.Optional");
  }
}
