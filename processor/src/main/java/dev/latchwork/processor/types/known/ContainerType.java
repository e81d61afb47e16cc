package dev.latchwork.processor.types.known;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A collection, map or queue type of the JDK, and how its values are copied.
 *
 * @param kinds the classes that a snapshot tells apart at run time, because for these, {@code
 *     otherwise} would lose something, such as a comparator
 * @param otherwise the class of a snapshot of any other container
 * @param wrapper the method of {@code Collections} that makes a copy unmodifiable; empty if there
 *     is none
 * @param exact the classes that a deep copy keeps exactly
 * @param narrower subtypes that add further classes to those in {@code exact}
 * @param views the unmodifiable and synchronized classes of the JDK that a deep copy keeps
 */
public record ContainerType(
    String name,
    Contents contents,
    List<ContainerKind> kinds,
    ContainerKind otherwise,
    Optional<String> wrapper,
    List<ContainerKind> exact,
    List<ContainerType> narrower,
    List<ContainerViews> views) {

  /** Returns this type, but with the given classes as those that a deep copy keeps. */
  public ContainerType keeping(List<ContainerKind> kept) {
    return new ContainerType(
        name, contents, kinds, otherwise, wrapper, List.copyOf(kept), narrower, views);
  }

  /**
   * Returns whether the wrapper depends on the class of the copy, since a value of the type may be
   * a list or a set.
   */
  public boolean wrapsByKind() {
    return name.equals("java.util.Collection");
  }

  /** Returns whether a container of the type has no duplicate elements. */
  public boolean isSet() {
    return name.endsWith("Set");
  }

  /**
   * Returns whether an element or key has to be complete when it is added to a container of the
   * type, since it may be hashed or compared.
   */
  public boolean comparesElements() {
    return Stream.concat(Stream.of(otherwise), exact.stream())
            .anyMatch(kind -> COMPARING.matcher(kind.made()).find())
        || narrower.stream().anyMatch(ContainerType::comparesElements);
  }

  /**
   * Returns whether the usual class for the type, {@code otherwise}, calls {@code hashCode()} on
   * its elements or keys.
   */
  public boolean hashesElements() {
    return HASHING.matcher(otherwise.made()).find();
  }

  private static final String WEAK = "java.util.WeakHashMap";

  private static final Pattern HASHING =
      Pattern.compile("\\.(Linked|Concurrent)?Hash(Set|Map|table)$");

  private static final Pattern COMPARING = Pattern.compile("Set$|Map$|Hashtable$|Priority|Delay");

  /**
   * Returns whether containers of the type do not keep their keys alive. If a key were copied, no
   * other object would refer to the copy, and it would soon be dropped.
   */
  public boolean holdsKeysWeakly() {
    return name.equals(WEAK);
  }

  /**
   * Returns whether the class found at run time is {@code WeakHashMap}, although this type is
   * another map type. The map's keys would be copied, and since no other object would refer to the
   * copied keys, the map's copy would soon be empty.
   */
  public boolean losesCopiedKeys(ContainerKind met) {
    return !holdsKeysWeakly() && met.test().equals(WEAK);
  }

  /**
   * Returns whether an object of the type may be fair to waiting threads, but has no method that
   * tells whether it is.
   */
  public boolean hidesFairness() {
    return name.equals("java.util.concurrent.ArrayBlockingQueue");
  }

  /** Returns whether a deep copy may have to be unmodifiable or synchronized, like its original. */
  public boolean hasViews() {
    return !views.isEmpty() || narrower.stream().anyMatch(ContainerType::hasViews);
  }

  /** How the original's contents, which a new copy shares at first, are replaced with copies. */
  public enum Contents {
    /** In place, by position. */
    LIST,
    /** One by one, into the emptied copy. */
    ELEMENTS,
    /** Values in place; keys into the emptied copy. */
    ENTRIES
  }
}
