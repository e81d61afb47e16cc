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

/** Answers questions about calls, using the tables of known calls. */
public final class CallFacts {
  private final TypeFacts types;

  public CallFacts(TypeFacts types) {
    this.types = types;
  }

  /**
   * Returns whether the call creates an object of a class that is passed to it; {@code <init>}
   * stands for {@code new}.
   */
  public boolean instantiates(TypeMirror type, CharSequence method) {
    return types.isListed(KnownInstantiations.BY_TYPE, type, method);
  }

  /**
   * Returns whether the call makes a container create objects of a class that is passed to it, as
   * in {@code bind(Account.class)}. The call does not do so if its result is used to do more than
   * set a scope, as in {@code bind(Account.class).to(..)}.
   */
  public boolean instantiatesUnlessContinued(TypeMirror type, CharSequence method) {
    return types.isListed(KnownInstantiations.UNLESS_CONTINUED, type, method);
  }

  /**
   * Returns whether the method creates an object by reflection when it is called on a {@code Class}
   * or a {@code Constructor}.
   */
  public boolean instantiatesItself(TypeMirror type, CharSequence method) {
    return types.isListed(KnownInstantiations.REFLECTIVE, type, method);
  }

  /**
   * Returns whether the method changes the object on which it is called; false if that is unknown.
   */
  public boolean isMutator(TypeMirror type, CharSequence method) {
    return types.isListed(KnownMutators.BY_TYPE, type, method);
  }

  /**
   * Returns whether two threads must not call the method on the same object at the same time, even
   * if the method seems only to read.
   */
  public boolean isStateful(TypeMirror type, ExecutableElement method) {
    String name = method.getSimpleName().toString();
    boolean isGetter =
        method.getParameters().isEmpty() && KnownStateful.GETTERS_BY_THE_NAME.contains(name);
    return !isGetter && types.isListed(KnownStateful.BY_TYPE, type, name);
  }

  /**
   * Returns whether each single call on a value of the type is thread-safe, although two calls that
   * belong together may need a lock.
   */
  public boolean isSafeByCall(TypeMirror type) {
    return isThreadSafe(type) || KnownStateful.SYNCHRONIZED.contains(TypeFacts.qualifiedName(type));
  }

  /**
   * Returns whether the type is a type of the JDK whose implementation of the method changes
   * nothing.
   */
  public boolean isReader(TypeElement owner, CharSequence method) {
    return KnownReaders.BY_TYPE
        .getOrDefault(owner.getQualifiedName().toString(), Set.of())
        .contains(method.toString());
  }

  /**
   * Returns whether the JDK may call the method, such as {@code size} of a collection, in order to
   * read an object of the type.
   */
  public boolean isCalledToRead(TypeMirror type, CharSequence method) {
    return types.isListed(KnownReaders.BY_TYPE, type, method);
  }

  /**
   * Returns whether the method returns something that the object on which it is called still
   * contains, such as an element of a list.
   */
  public boolean isElement(TypeMirror type, CharSequence method) {
    return types.isListed(KnownElements.BY_TYPE, type, method);
  }

  /** Returns whether a method or constructor returns an object that contains its argument. */
  public boolean wraps(TypeElement owner, CharSequence method) {
    return KnownElements.WRAPPERS
        .getOrDefault(owner.getQualifiedName().toString(), Set.of())
        .stream()
        .anyMatch(method.toString()::startsWith);
  }

  /** Returns whether a method returns its first argument, unless this argument is null. */
  public boolean returnsFirst(TypeElement owner, CharSequence method) {
    return owner.getQualifiedName().contentEquals("java.util.Objects")
        && method.toString().startsWith("requireNonNull");
  }

  /**
   * Returns whether a static method of the JDK returns a copy of its first argument, with all or
   * some of the same elements.
   */
  public boolean copiesFirst(TypeElement owner, CharSequence method) {
    return method.toString().startsWith("copyOf") && isOfLibrary(owner.asType());
  }

  /** Returns whether a static method returns an element of its first argument. */
  public boolean picksFromFirst(TypeElement owner, CharSequence method) {
    return owner.getQualifiedName().contentEquals("java.util.Collections")
        && ("max".contentEquals(method) || "min".contentEquals(method));
  }

  /**
   * Returns whether the method creates a collector whose result contains the stream's own elements.
   */
  public boolean collectsAsTheyAre(TypeElement owner, CharSequence method) {
    return owner.getQualifiedName().contentEquals("java.util.stream.Collectors")
        && KnownElements.KEPT_BY_COLLECTORS.contains(method.toString());
  }

  /** Returns whether the method's result can never be changed, not even by its creator. */
  public boolean makesUnmodifiable(TypeElement owner, CharSequence method) {
    return KnownElements.UNMODIFIABLE
        .getOrDefault(owner.getQualifiedName().toString(), Set.of())
        .contains(method.toString());
  }

  /**
   * Returns whether the result of a stream operation contains the stream's own elements, or some of
   * them.
   */
  public boolean keepsElements(TypeMirror type, CharSequence method) {
    return isStream(type) && KnownElements.KEPT_BY_STREAMS.contains(method.toString());
  }

  /** Returns whether the method is static and changes its first argument, like {@code sort}. */
  public boolean changesFirst(TypeElement owner, CharSequence method) {
    return KnownMutators.OF_FIRST_IN.contains(owner.getQualifiedName().toString())
        && KnownMutators.OF_FIRST.contains(method.toString());
  }

  /** Returns whether the argument is the array that {@code System.arraycopy} writes to. */
  public boolean copiesTo(TypeElement owner, CharSequence method, int index) {
    return index == 2
        && owner.getQualifiedName().contentEquals("java.lang.System")
        && "arraycopy".contentEquals(method);
  }

  /** Returns whether the method waits for other threads, a clock, a disk or a network. */
  public boolean isBlocking(TypeMirror type, CharSequence method) {
    return types.isListed(KnownCalls.BLOCKING, type, method);
  }

  /** Returns whether the method waits for a lock or a condition, and cannot be interrupted. */
  public boolean isLocking(TypeMirror type, CharSequence method) {
    return types.isListed(KnownCalls.LOCKING, type, method);
  }

  /**
   * Returns whether functions passed to the method run in the calling thread, before the method
   * returns or when its result is used.
   */
  public boolean runsAtOnce(TypeMirror type, CharSequence method) {
    return types.isListed(KnownCalls.AT_ONCE, type, method) && !isParallel(method);
  }

  private static boolean isParallel(CharSequence method) {
    return method.toString().contains("parallel");
  }

  /** Returns whether functions passed to the type's methods run on another thread. */
  public boolean runsElsewhere(TypeMirror type) {
    return types.supertypeNames(type).stream().anyMatch(KnownCalls.ELSEWHERE::contains);
  }

  /**
   * Returns whether all methods of a class of the JDK only compute, apart from those that are known
   * to block.
   */
  public boolean onlyComputes(TypeElement type) {
    String name = type.getQualifiedName().toString();
    int simple = name.lastIndexOf('.');
    return simple > 0
        && KnownCalls.COMPUTING_PACKAGES.contains(name.substring(0, simple))
        && !KnownCalls.NOT_COMPUTING.contains(name);
  }

  /**
   * Returns whether several threads can use a value of the type at the same time without a lock.
   */
  public boolean isThreadSafe(TypeMirror type) {
    String name = TypeFacts.qualifiedName(type);
    return name.startsWith("java.util.concurrent.")
        || name.equals("java.lang.StringBuffer")
        || Annotations.hasSimpleNameIfDeclared(type, "ThreadSafe");
  }

  /** Returns whether the type is a functional interface, or has a name that suggests callbacks. */
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

  /**
   * Returns whether an object of the type keeps the functions that it was created with and calls
   * them only when it is used, as a stream does. A function counts as such an object.
   */
  public boolean isDeferred(TypeMirror type) {
    return isFunctional(type)
        || types.supertypeNames(type).stream().anyMatch(KnownCalls.DEFERRED::contains);
  }

  /**
   * Returns whether the type belongs to the JDK. What a method of such a type does with its
   * arguments is judged by the method's signature.
   */
  public boolean isOfLibrary(TypeMirror type) {
    return TypeFacts.qualifiedName(type).startsWith("java.");
  }

  /** Returns whether an object of the type keeps none of the arguments of its methods. */
  public boolean keepsNothing(TypeMirror type) {
    return isStream(type) || TypeFacts.qualifiedName(type).startsWith("java.util.Optional");
  }
}
